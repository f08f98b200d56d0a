internal import Findings

/// Why a time could not be read or computed.
package enum TimeError: Error, Hashable, Sendable {
  case invalidTimestamp(String)
  case invalidDuration(String)
  case invalidTimeZone(String)
  case timestampOutOfRange
  case durationOutOfRange

  /// One phrase in English, as CEL's own messages are.
  package var message: String {
    switch self {
    case .invalidTimestamp(let text): "invalid timestamp: '\(text.shortened)'"
    case .invalidDuration(let text): "invalid duration: '\(text.shortened)'"
    case .invalidTimeZone(let text): "unknown time zone: '\(text.shortened)'"
    case .timestampOutOfRange: "timestamp out of range"
    case .durationOutOfRange: "duration out of range"
    }
  }
}
