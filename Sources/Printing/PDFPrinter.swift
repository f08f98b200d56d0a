package import Findings
import FoundationEssentials

/// Prints a page to PDF with the Chromium or Chrome that is installed.
///
/// The browser runs without a window, with a profile of its own that is thrown away, and finds no
/// host: the page is all it sees.
package struct PDFPrinter {
  /// What is printed.
  package struct Page {
    package var html: String
    package var title: String
    /// As in `lang`.
    package var language: String
    /// `2024-06-20`: what the file says of when it was made.
    package var date: String
    /// Whether each page has something in its margins.
    ///
    /// Chromium does not mark that as what it is, so a file with it does not call itself PDF/UA.
    package var hasRunningTitles = true
    /// What a link to an anchor leads to, in words.
    package var destinations: [String: String] = [:]

    /// Whether a browser needs so long for it that whoever waits should know.
    package var isLarge: Bool { html.utf8.count > 1_500_000 }

    package init(html: String, title: String, language: String, date: String) {
      self.html = html
      self.title = title
      self.language = language
      self.date = date
    }
  }

  /// The browser's path.
  package var browser: String
  /// Where the profile is made: the folder for temporary files.
  package var temporaryFolder: String
  /// After how many seconds a small page is given up, and how many more each million of bytes may
  /// take: a browser tags and lays out some in 30 to 40 where others want the machine too.
  package var timeout: Double

  package init(browser: String, temporaryFolder: String, timeout: Double = 120) {
    self.browser = browser
    self.temporaryFolder = temporaryFolder
    self.timeout = timeout
  }

  /// After how many seconds a page is given up.
  package func timeout(for page: Page) -> Double {
    timeout * (1 + Double(page.html.utf8.count) / 1_000_000)
  }

  /// The page as a tagged PDF with an outline.
  ///
  /// - Throws: a failure where the browser does not start, does not answer in time, or refuses.
  package func print(_ page: Page) throws(RunFailure) -> [UInt8] {
    let folder = try ScratchFolder(in: temporaryFolder)
    defer { folder.remove() }
    let process = try BrowserProcess(browser, profile: folder.path + "/profile")
    defer { process.end() }
    let session = BrowserSession(process, timeout: timeout(for: page))
    let bytes = try session.print(html: page.html)
    return PDFFinish(page).finished(bytes)
  }
}

/// A folder of our own for as long as the browser runs.
struct ScratchFolder {
  let path: String

  init(in parent: String) throws(RunFailure) {
    path = parent + "/align-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: path,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw RunFailure(Wording.noScratchFolder(path), help: Wording.noScratchFolderHelp)
    }
  }

  func remove() {
    // A browser that is on its way out may write once more.
    for _ in 0..<5 {
      try? FileManager.default.removeItem(atPath: path)
      if !FileManager.default.fileExists(atPath: path) { return }
      BrowserProcess.pause(milliseconds: 50)
    }
  }
}
