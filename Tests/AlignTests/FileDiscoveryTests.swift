import Findings
import Foundation
import Linting
import Testing

@Suite struct FileDiscoveryTests {
  private func found(
    _ paths: [String],
    in folder: TemporaryFolder,
    isExcluded: (String) -> Bool = { _ in false }
  ) -> (paths: [String], failures: [String]) {
    let discovery = FileDiscovery(paths, excludes: isExcluded)
    func short(_ text: String) -> String {
      text.replacingOccurrences(of: folder.path + "/", with: "")
    }
    return (
      discovery.files.map { short($0.path) }, discovery.failures.map { short($0.message.english) }
    )
  }

  @Test("folders are searched for YAML, hidden ones are not, and the order is by path")
  func search() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.yaml", "a.yml", "c.txt", "ö/1.yaml", "sub/deep/x.yaml", ".git/y.yaml", ".build/z.yaml",
      ".align.yaml", "yaml",
    ] { try folder.write(name) }
    #expect(
      found([folder.path], in: folder).paths
        == ["a.yml", "b.yaml", "sub/deep/x.yaml", "ö/1.yaml"]
    )
    #expect(found([folder.path + "///"], in: folder).paths.count == 4)
  }

  @Test("a folder that is named is searched, though a search above would leave it out")
  func namedFolder() throws {
    let folder = try TemporaryFolder()
    for name in ["a.yaml", "old/b.yaml", "old/deep/c.yaml"] { try folder.write(name) }
    let isOld = { (path: String) in path.contains("/old") }
    #expect(found([folder.path], in: folder, isExcluded: isOld).paths == ["a.yaml"])
    #expect(
      found([folder.path + "/old/"], in: folder, isExcluded: isOld).paths
        == ["old/b.yaml", "old/deep/c.yaml"]
    )
  }

  @Test("a file reached twice is read once")
  func twice() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.yaml")
    try folder.link("b.yaml", to: file)
    #expect(found([folder.path, file, file], in: folder).paths == ["a.yaml"])
    let discovery = FileDiscovery([folder.path, file]) { _ in false }
    #expect(discovery.files.map(\.isNamed) == [true])
  }

  @Test("links that lead back end")
  func circles() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/a.yaml")
    try folder.link("sub/up", to: folder.path)
    try folder.link("loop.yaml", to: folder.path + "/loop.yaml")
    let (paths, failures) = found([folder.path], in: folder)
    #expect(paths == ["sub/a.yaml"])
    #expect(failures == ["loop.yaml: symbolic links lead round in a loop"])
  }

  @Test("what is no file is a failure of its own, and the rest is found")
  func failures() throws {
    let folder = try TemporaryFolder()
    try folder.write("goals.yaml")
    try folder.write("folder.yaml/inner.yaml")
    #expect(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    let (paths, failures) = found(
      [folder.path, folder.path + "/gols.yaml", folder.path + "/goals.yaml/x"],
      in: folder
    )
    #expect(paths == ["folder.yaml/inner.yaml", "goals.yaml"])
    #expect(
      failures == [
        "pipe.yaml: is a pipe, not a file; write `-` to read standard input",
        "gols.yaml: does not exist", "goals.yaml/x: does not exist",
      ]
    )
    let discovery = FileDiscovery([folder.path + "/gols.yaml"]) { _ in false }
    #expect(
      discovery.failures[0].help?.english == "did you mean `\(folder.path)/goals.yaml`?"
    )
  }

  @Test("a link to nothing and a name that is not UTF-8 are not called missing")
  func namesThatLeadNowhere() throws {
    let folder = try TemporaryFolder()
    try folder.link("dead.yaml", to: "none.yaml")
    let bytes = Array("\(folder.path)/m".utf8) + [0xE5] + Array("l.yaml\0".utf8)
    let file = bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
    }
    // Some file systems refuse such a name.
    let isMade = file >= 0
    if isMade { close(file) }
    let dead = "dead.yaml: is a symbolic link to something that does not exist"
    let unreadable = "m\u{FFFD}l.yaml: the name is not UTF-8 and cannot be read; rename it"
    let told = isMade ? [dead, unreadable] : [dead]
    #expect(found([folder.path], in: folder).failures == told)
    let names = ["dead.yaml"] + (isMade ? ["m\u{FFFD}l.yaml"] : [])
    let discovery = FileDiscovery(names.map { folder.path + "/" + $0 }) { _ in false }
    #expect(discovery.failures.map(\.help) == names.map { _ in nil })
    #expect(found(names.map { folder.path + "/" + $0 }, in: folder).failures == told)
  }

  @Test("a folder whose name is not UTF-8 is told, another file of such a name is not")
  func foldersThatLeadNowhere() throws {
    let folder = try TemporaryFolder()
    func path(_ name: String) -> [CChar] {
      let bytes = Array("\(folder.path)/".utf8) + [0xE5] + Array("\(name)\0".utf8)
      return bytes.map { CChar(bitPattern: $0) }
    }
    // Some file systems refuse such a name.
    guard mkdir(path("r"), 0o700) == 0 else { return }
    let file = open(path(".txt"), O_CREAT | O_WRONLY, 0o600)
    if file >= 0 { close(file) }
    #expect(
      found([folder.path], in: folder).failures == [
        "\u{FFFD}r: the name is not UTF-8 and cannot be read; rename it"
      ]
    )
  }

  @Test("excluded folders are not entered, named files are always read")
  func excluded() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("old/a.yaml")
    try folder.write("b.yaml")
    let isOld: (String) -> Bool = { $0.contains("/old") }
    #expect(found([folder.path], in: folder, isExcluded: isOld).paths == ["b.yaml"])
    #expect(
      found([folder.path, old], in: folder, isExcluded: isOld).paths == ["b.yaml", "old/a.yaml"]
    )
  }
}

@Suite struct FileReaderTests {
  @Test("a pipe without a writer is not waited for", .timeLimit(.minutes(1)))
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe.yaml"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: RunFailure.self) { try FileReader().read(path) }
  }

  @Test("a folder, a device, nothing and too much are failures in words")
  func failures() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.yaml", "0123456789")
    func message(_ path: String, limit: Int = 100) -> String {
      do {
        switch try FileReader(limit: limit).read(path) {
        case .file: return "read"
        case .tooLarge: return "too large"
        }
      } catch {
        return error.message.english.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
    #expect(message(file, limit: 10) == "read")
    #expect(message(file, limit: 9) == "too large")
    #expect(message(folder.path + "/b.yaml") == "b.yaml: does not exist")
    #expect(message(folder.path).hasSuffix("is a folder, not a file"))
    #expect(message("/dev/null") == "/dev/null: is a device or socket, not a file")
    let long = folder.path + "/" + String(repeating: "x", count: 300)
    #expect(message(long).hasSuffix("the name is too long"))
  }

  @Test("a file is read to the byte")
  func content() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "åäö\r\n\u{0}", count: 50_000)
    guard case .file(let file) = try FileReader().read(try folder.write("a.yaml", text))
    else { throw CocoaError(.fileReadTooLarge) }
    #expect(file.bytes == Array(text.utf8))
  }
}
