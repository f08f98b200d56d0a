import Findings
import GoalModel
import Parallel
import YAMLSyntax

/// Reads and parses the files that are to be checked.
struct DocumentReader: Sendable {
  private let request: LintRequest
  private let found: [FileDiscovery.Found]
  private let files: FileReader
  /// Standard input can be read only once.
  private let standardInput: Result<FileReader.Content, RunFailure>?

  /// Makes a reader; standard input is read at once where it is among the files.
  init(_ request: LintRequest, _ found: [FileDiscovery.Found]) {
    self.request = request
    self.found = found
    files = FileReader(limit: request.limits.bytes)
    guard found.contains(where: { $0.path == "-" }) else {
      standardInput = nil
      return
    }
    let name = Self.inputName(request)
    if let bytes = request.standardInput {
      standardInput = .success(.file(SourceFile(path: name, bytes: bytes)))
      return
    }
    do throws(RunFailure) {
      standardInput = .success(try files.readStandardInput(as: name))
    } catch {
      standardInput = .failure(error)
    }
  }

  /// What standard input is called.
  private static func inputName(_ request: LintRequest) -> String {
    request.standardInputName ?? "<stdin>"
  }

  /// What a file holds.
  ///
  /// - Throws: a failure where it cannot be read.
  func content(ofScope scope: Int) throws(RunFailure) -> FileReader.Content {
    if found[scope].path == "-", let standardInput { return try standardInput.get() }
    return try files.read(found[scope].path)
  }

  /// Reads and parses the files.
  ///
  /// - Parameter texts: by scope, the texts that stand in for what the files hold.
  /// - Returns: what came of each, in their order.
  func read(_ texts: [Int: SourceFile] = [:]) -> [FileReading] {
    found.indices.concurrentMap(jobs: request.jobs) { scope in
      if let text = texts[scope] { return parsed(text, scope) }
      do throws(RunFailure) {
        switch try content(ofScope: scope) {
        case .file(let file): return parsed(file, scope)
        case .tooLarge:
          let path = found[scope].path
          let name = path == "-" ? Self.inputName(request) : path
          return .tooLarge(SourceFile(path: name, bytes: []))
        }
      } catch {
        return .failure(error)
      }
    }
  }

  private func parsed(_ file: SourceFile, _ scope: Int) -> FileReading {
    // Where there are files enough for every thread, none is cut.
    let jobs = found.count > request.jobs ? 1 : request.jobs
    let stream = YAMLParser.parse(file, keys: Judge.keys, limits: request.limits.ofYAML, jobs: jobs)
    let role = found[scope].isNamed ? FileRecords.Role.named : .searched
    return .records(FileRecords(stream, role: role, jobs: jobs))
  }
}

/// What came of reading one file.
enum FileReading: Sendable {
  case records(FileRecords)
  case tooLarge(SourceFile)
  case failure(RunFailure)
}
