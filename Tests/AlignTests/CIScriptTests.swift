import Foundation
import Testing

/// What `action.yml` and the template for GitLab make of what users fill in.
@Suite struct CIScriptTests {
  /// The lines of the last `run: |` or `- |` of a file, as the shell gets them.
  private func script(_ file: String, after mark: String) throws -> String {
    let lines = try Repository.text(file).components(separatedBy: "\n")
    let start = try #require(lines.lastIndex { $0.hasSuffix(mark) })
    let indentation = try #require(lines[start + 1].firstIndex { $0 != " " })
    let width = lines[start + 1].distance(from: lines[start + 1].startIndex, to: indentation)
    return lines[(start + 1)...].prefix {
      $0.isEmpty || $0.hasPrefix(String(repeating: " ", count: width))
    }.map { String($0.dropFirst(width)) }.joined(separator: "\n") + "\n"
  }

  /// The arguments that a script gives to `align`, each in brackets.
  private func arguments(
    _ shell: String,
    _ script: String,
    _ variables: [String: String],
    in folder: TemporaryFolder
  ) throws -> String {
    try folder.write("bin/align", "#!/bin/sh\nprintf '[%s]' \"$@\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: folder.path + "/bin/align"
    )
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/\(shell)")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["PATH": folder.path + "/bin:/usr/bin:/bin"].merging(variables) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }

  private static let log = "[--format][text][--format][github=/dev/stderr]"

  @Test(
    "the action takes every line of its inputs",
    arguments: [
      (".", "", "", "[--][.]"),
      ("goals reports", "--fail-on warning", "", "[--fail-on][warning][--][goals][reports]"),
      ("goals/\nour reports/\n", "", "", "[--][goals/][our reports/]"),
      ("  goals \n\n more  goals\n", "", "", "[--][goals][more  goals]"),
      ("our goals", "", "", "[--][our goals]"), ("our goals\n", "", "", "[--][our goals]"),
      (".", "--notes\n--select format\n", "", "[--notes][--select][format][--][.]"),
      ("*", "$(touch x) `y`", "", "[$(touch][x)][`y`][--][*]"),
      (".", "", "a b.sarif", log + "[--format][sarif=a b.sarif][--][.]"),
      (".", "--format text", "x", "[--format][sarif=x][--format][text][--][.]"),
      (".", "--format=json", "x", "[--format][sarif=x][--format=json][--][.]"),
      (".", "-f json=-", "x", "[--format][sarif=x][-f][json=-][--][.]"),
      (".", "-f=json", "x", "[--format][sarif=x][-f=json][--][.]"),
      (
        ".", "--format junit=j.xml --fail-on note", "x",
        log + "[--format][sarif=x][--format][junit=j.xml][--fail-on][note][--][.]"
      ),
    ]
  )
  func action(paths: String, arguments: String, sarif: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("our goals/a.yaml")
    let variables = ["PATHS": paths, "ARGUMENTS": arguments, "SARIF": sarif]
    let script = try script("action.yml", after: "run: |")
    #expect(try self.arguments("bash", script, variables, in: folder) == "[check]" + expected)
  }

  @Test(
    "the action takes the release's program where there is one for the machine, and builds it else",
    arguments: [true, false]
  )
  func install(hasProgram: Bool) throws {
    let folder = try TemporaryFolder()
    func program(_ path: String, _ text: String) throws {
      try folder.write(path, "#!/bin/sh\n" + text)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: folder.path + "/" + path
      )
    }
    try program("release/align-Linux-\(hasProgram ? "m" : "other")", "echo released\n")
    try program("source/.build/release/align", "echo built\n")
    try program("bin/make", "")
    try program("bin/uname", "[ \"$1\" = -s ] && echo Linux || echo m\n")
    try program(
      "bin/curl",
      """
      while [ $# -gt 1 ]; do
        if [ "$1" = --output ]; then file="$2"; fi
        shift
      done
      cp "release/${1##*/}" "$file"

      """
    )
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-ec", "cd release; sha256sum align-* > SHA256SUMS; cd ..; exec bash \"$0\"",
      Repository.path + "/Scripts/install-release",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "PATH": folder.path + "/bin:/usr/bin:/bin", "RUNNER_TEMP": folder.path + "/runner",
      "GITHUB_PATH": folder.path + "/path", "REPOSITORY": "a/b", "REF": "v1",
      "SERVER": "https://example.org", "SOURCE": folder.path + "/source",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      String(decoding: text, as: UTF8.self).hasSuffix(hasProgram ? "released\n" : "built\n")
    )
  }

  private static let quality = "[--format][gitlab=gl-code-quality-report.json]"

  @Test(
    "the template for GitLab does, too",
    arguments: [
      (".", "", "[--format][text]" + quality + "[--][.]"),
      ("goals reports", "--notes", "[--format][text]" + quality + "[--notes][--][goals][reports]"),
      ("goals/\nour reports/", "", "[--format][text]" + quality + "[--][goals/][our reports/]"),
      ("our goals", "", "[--format][text]" + quality + "[--][our goals]"),
      (".", "--format text", quality + "[--format][text][--][.]"),
      (".", "-f json", quality + "[-f][json][--][.]"),
      (".", "-f=json", quality + "[-f=json][--][.]"),
      (
        ".", "--format junit=j.xml",
        "[--format][text]" + quality + "[--format][junit=j.xml][--][.]"
      ),
    ]
  )
  func template(paths: String, arguments: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("our goals/a.yaml")
    let variables = ["ALIGN_PATHS": paths, "ALIGN_ARGUMENTS": arguments]
    let script = try script("templates/align.gitlab-ci.yml", after: "- |")
    for shell in ["sh", "bash"] {
      #expect(try self.arguments(shell, script, variables, in: folder) == "[check]" + expected)
    }
  }
}
