package import Findings

/// Finds the files that a run is about: those named, and the YAML files in the folders named.
package struct FileDiscovery {
  /// A file to be read.
  package struct Found: Hashable, Sendable {
    /// As given, or the folder as given and the path in it, with `/`; `-` for standard input.
    package var path: String
    /// Whether the command line names it itself; what was found in a folder may be skipped.
    package var isNamed: Bool
  }

  /// The files in the order of their paths, each once.
  package private(set) var files: [Found] = []
  /// What could not be looked at; the rest is still checked.
  package private(set) var failures: [RunFailure] = []
  /// Files met in a search whose names end in `.yaml` or `.yml`, but for capitals: they are not read.
  package private(set) var misnamed: [String] = []
  /// The other files met in a search, which are not read either.
  package private(set) var otherFiles: [String] = []

  private var indexes: [FileSystem.Identity: Int] = [:]
  private var folders: Set<FileSystem.Identity> = []
  private var readsStandardInput = false
  /// Whether the folder that is searched is named though it is one that searches leave out.
  private var isNamedAnyway = false
  private let excludes: (_ path: String) -> Bool

  /// - Parameters:
  ///   - paths: as on the command line; none means the current folder.
  ///   - inputName: what standard input is called: where it is read, it stands for the file of that
  ///     name, which is not read beside it.
  ///   - excludes: whether a file or folder met in a search is left out; of a folder that is named
  ///     though it is one of those, nothing is.
  package init(
    _ paths: [String],
    inputName: String? = nil,
    excludes: (_ path: String) -> Bool
  ) {
    // The closure is not kept beyond this initializer.
    self = withoutActuallyEscaping(excludes) { excludes in
      var discovery = FileDiscovery(excludes: excludes)
      if paths.isEmpty {
        discovery.search(".", shownAs: "")
      }
      for path in paths { discovery.add(path) }
      if discovery.readsStandardInput, let inputName { discovery.remove(inputName) }
      discovery.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      discovery.misnamed.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      discovery.otherFiles.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return FileDiscovery(found: discovery)
    }
  }

  private init(excludes: @escaping (_ path: String) -> Bool) {
    self.excludes = excludes
  }

  /// What a search found, without its closure.
  private init(found: FileDiscovery) {
    files = found.files
    failures = found.failures
    misnamed = found.misnamed
    otherFiles = found.otherFiles
    excludes = { _ in false }
  }

  private mutating func add(_ path: String) {
    guard path != "-" else {
      if !readsStandardInput { files.append(Found(path: "-", isNamed: true)) }
      readsStandardInput = true
      return
    }
    do {
      let status = try FileSystem.status(of: path)
      if status.kind == .folder {
        var shown = path[...]
        while shown.count > 1, shown.last == "/" { shown = shown.dropLast() }
        isNamedAnyway = excludes(String(shown))
        search(path, shownAs: shown == "/" ? "/" : shown + "/")
      } else if let wrong = Wording.notAFile(path, kind: status.kind) {
        failures.append(RunFailure(wrong))
      } else {
        append(Found(path: path, isNamed: true), status.identity)
      }
    } catch {
      failures.append(
        RunFailure(
          Wording.unreadable(path, error),
          help: error.isMissing ? nearest(to: path) : nil
        )
      )
    }
  }

  /// A folder is kept with the path by which it is reached; each is searched once, so that links
  /// that lead back end.
  private mutating func search(_ root: String, shownAs prefix: String) {
    var pending: [(path: String, prefix: String)] = [(root, prefix)]
    while let folder = pending.popLast() {
      do {
        guard folders.insert(try FileSystem.status(of: folder.path).identity).inserted
        else { continue }
        for name in try FileSystem.names(inFolder: folder.path) where !name.text.hasPrefix(".") {
          visit(folder.prefix + name.text, name: name, pending: &pending)
        }
      } catch {
        failures.append(RunFailure(Wording.unreadable(folder.path, error)))
      }
    }
  }

  private func isLeftOut(_ path: String) -> Bool { !isNamedAnyway && excludes(path) }

  private mutating func visit(
    _ path: String,
    name: FileSystem.Name,
    pending: inout [(path: String, prefix: String)]
  ) {
    let isYAML = name.text.hasSuffix(".yaml") || name.text.hasSuffix(".yml")
    do {
      let status = try FileSystem.status(of: path)
      switch status.kind {
      case .folder:
        if !isLeftOut(path) { pending.append((path, path + "/")) }
      case .file:
        if isYAML {
          if !isLeftOut(path) { append(Found(path: path, isNamed: false), status.identity) }
        } else if [".yaml", ".yml"].contains(where: name.text.lowercased().hasSuffix) {
          if !isLeftOut(path) { misnamed.append(path) }
        } else {
          otherFiles.append(path)
        }
      case .pipe, .socket, .device:
        guard isYAML, !isLeftOut(path), let wrong = Wording.notAFile(path, kind: status.kind)
        else { return }
        failures.append(RunFailure(wrong))
      }
    } catch {
      // What leads nowhere is an error only where documents were expected.
      if isYAML || name.isRepairedFolder, !isLeftOut(path) {
        failures.append(RunFailure(Wording.unreadable(path, error)))
      }
    }
  }

  private mutating func append(_ found: Found, _ identity: FileSystem.Identity) {
    if let index = indexes[identity] {
      if found.isNamed, !files[index].isNamed { files[index] = found }
    } else {
      indexes[identity] = files.count
      files.append(found)
    }
  }

  /// Takes out the file that a path leads to.
  private mutating func remove(_ path: String) {
    guard let status = try? FileSystem.status(of: path), let index = indexes[status.identity]
    else { return }
    files.remove(at: index)
  }

  /// Names in the same folder that are like a missing one; nil for one that is there.
  private func nearest(to path: String) -> LocalizedText? {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    let folder = String(path.dropLast(path.hasSuffix("/") ? name.count + 1 : name.count))
    let names = try? FileSystem.names(inFolder: folder.isEmpty ? "." : folder).map(\.text)
    guard names?.contains(name) != true else { return nil }
    return Wording.didYouMean(
      NearestNames.nearest(to: name, among: names ?? []).map { folder + $0 }
    )
  }
}
