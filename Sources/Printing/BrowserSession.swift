import Findings
import FoundationEssentials

/// A conversation with a browser: the Chrome DevTools Protocol 1.3.
struct BrowserSession {
  private let process: BrowserProcess
  private let timeout: Double
  private let deadline: ContinuousClock.Instant

  init(_ process: BrowserProcess, timeout: Double) {
    self.process = process
    self.timeout = timeout
    deadline = .now + .seconds(timeout)
  }

  /// What the browser says, as far as we listen.
  private struct Answer: Decodable {
    struct Result: Decodable {
      var targetId: String?
      var sessionId: String?
      var data: String?
      var frameTree: FrameTree?
    }

    struct FrameTree: Decodable {
      struct Frame: Decodable { var id: String }

      var frame: Frame
    }

    struct Fault: Decodable {
      var message: String
    }

    var id: Int?
    var method: String?
    var result: Result?
    var error: Fault?
  }

  private struct Order<Parameters: Encodable>: Encodable {
    var id: Int
    var method: String
    var params: Parameters
    var sessionId: String?
  }

  private struct Target: Encodable { var url = "about:blank" }
  private struct Attachment: Encodable {
    var targetId: String
    var flatten = true
  }
  private struct Nothing: Encodable {}
  private struct Content: Encodable {
    var frameId: String
    var html: String
  }
  private struct PrintSettings: Encodable {
    var printBackground = true
    var preferCSSPageSize = true
    var generateTaggedPDF = true
    var generateDocumentOutline = true
  }

  /// Shows a page and prints it.
  ///
  /// The page is handed over as a whole. Opened as a file it is laid out while it is still being
  /// read, and where the reading pauses decides which links are cut in two: other bytes from run to
  /// run.
  func print(html: String) throws(RunFailure) -> [UInt8] {
    let target = try ask(1, "Target.createTarget", Target())
    let attached = try ask(
      2,
      "Target.attachToTarget",
      Attachment(targetId: target.targetId ?? "")
    )
    let session = attached.sessionId
    _ = try ask(3, "Page.enable", Nothing(), session)
    let shown = try ask(4, "Page.getFrameTree", Nothing(), session)
    _ = try ask(
      5,
      "Page.setDocumentContent",
      Content(frameId: shown.frameTree?.frame.id ?? "", html: html),
      session,
      until: "Page.loadEventFired"
    )
    let printed = try ask(6, "Page.printToPDF", PrintSettings(), session)
    guard let data = printed.data.flatMap({ Data(base64Encoded: $0) }), !data.isEmpty else {
      throw RunFailure(Wording.browserRefused("printToPDF"))
    }
    return Array(data)
  }

  /// Why no answer comes: the time is up, or the browser is gone.
  private var silence: RunFailure {
    .now < deadline
      ? RunFailure(Wording.browserGone, help: Wording.browserGoneHelp)
      : RunFailure(Wording.browserSilent(seconds: timeout), help: Wording.browserSilentHelp)
  }

  /// Gives an order and waits for its answer, and for an event too where one is named.
  private func ask(
    _ id: Int,
    _ method: String,
    _ parameters: some Encodable,
    _ session: String? = nil,
    until event: String? = nil
  ) throws(RunFailure) -> Answer.Result {
    let order = Order(id: id, method: method, params: parameters, sessionId: session)
    guard let json = try? JSONEncoder().encode(order),
      process.send(String(decoding: json, as: UTF8.self))
    else { throw silence }
    var result: Answer.Result?
    var isEventSeen = event == nil
    while result == nil || !isEventSeen {
      guard let bytes = process.receive(until: deadline) else {
        throw silence
      }
      guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)) else {
        continue
      }
      if answer.method == event { isEventSeen = true }
      guard answer.id == id else { continue }
      if let fault = answer.error { throw RunFailure(Wording.browserRefused(fault.message)) }
      result = answer.result
    }
    return result ?? Answer.Result()
  }
}
