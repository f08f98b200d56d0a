internal import Findings
internal import Scalars

/// Literals that functions read: patterns, times and dates.
extension Checker {
  /// Reports literal arguments that the function could not read when it is run.
  mutating func checkLiterals(
    _ function: String,
    receiver: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) {
    guard environment.options.checksLiterals else { return }
    let operands = (receiver.map { [$0] } ?? []) + arguments
    let index: Int
    switch function {
    case "timestamp", "duration", "date", "decimal": index = 0
    case "matches", "regex.replace", "regex.extract", "regex.extractAll": index = 1
    default: return
    }
    guard index < operands.count, case .string(let text)? = environment.literal(operands[index])
    else { return }
    let node = operands[index]
    switch function {
    case "timestamp":
      do throws(TimeError) {
        _ = try CELTimestamp(parsing: text)
      } catch {
        report(.invalidLiteral(node, .time(error)))
      }
    case "duration":
      do throws(TimeError) {
        _ = try CELDuration(parsing: text)
      } catch {
        report(.invalidLiteral(node, .time(error)))
      }
    case "date":
      if CalendarDate(parsing: text) == nil {
        report(.invalidLiteral(node, .conversion(text, to: "date")))
      }
    case "decimal":
      if ExactDecimal(parsing: text) == nil {
        report(.invalidLiteral(node, .conversion(text, to: "decimal")))
      }
    default:
      do throws(PatternError) {
        _ = try LinearPattern(text)
      } catch {
        report(.invalidLiteral(node, .pattern(error)))
      }
    }
  }
}
