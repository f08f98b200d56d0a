import Findings

/// Turns paths as given into paths from the repository's root, which is what services that show
/// findings in a repository ask for.
package struct RepositoryPaths: Sendable {
  private let current: String
  private let root: String

  /// Both folders are absolute, without symbolic links and without a slash at the end; without
  /// them, paths are from the current folder.
  package init(current: String = "", root: String = "") {
    self.current = current
    self.root = root
  }

  /// The path from the root, with `/`; nil for what lies outside.
  package func relative(_ path: String) -> String? {
    let absolute = absolute(path)
    guard absolute.hasPrefix(root + "/") else { return nil }
    return String(absolute.dropFirst(root.count + 1))
  }

  /// The path from the root where it lies there, else as given.
  func shown(_ path: String) -> String { relative(path) ?? path }

  /// The path of a file of a result; one that the program carries lies in no repository.
  func shown(ofFile file: Int, in result: LintResult) -> String {
    let path = result.files[file].path
    return result.record?.builtInFiles.contains(file) == true ? path : shown(path)
  }

  /// The path from the file system's root without `.` and `..`; links are not followed.
  package func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : current + "/" + path).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// A path as part of a URI (RFC 3986): all but letters, digits, `-._~` and `/` in percent.
  static func percentEncoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
