internal import Findings

/// Regular expressions: `matches` and the regex library.
enum PatternFunctions {
  /// Whether a text has a match; `nil` when that costs too much.
  static func matches(_ text: String, _ pattern: LinearPattern, _ frame: Frame) -> Bool? {
    measured(text, pattern, frame, quartersOfUnit: 1) { meter in
      pattern.matches(text, meter: &meter)
    }
  }

  /// Pays for a search and makes it; `nil` when that costs too much.
  ///
  /// The price is cel-go's, a quarter for each character of the pattern, times a tenth for each of
  /// the text; or what the steps of the machine cost, if that is more: finding all matches may go
  /// through the text as often as it has characters.
  /// A step that keeps places costs more quarters of a unit than one that does not.
  static func measured<Result>(
    _ text: String,
    _ pattern: LinearPattern,
    _ frame: Frame,
    quartersOfUnit quarters: Int = 8,
    _ body: (inout StepMeter) -> Result
  ) -> Result? {
    let passes = (text.utf8.count + 9) / 10 + 1
    let (product, overflow) = passes.multipliedReportingOverflow(
      by: (pattern.source.utf8.count + 3) / 4
    )
    let price = overflow ? .max / 2 : product
    guard frame.charge(price) else { return nil }
    let (limit, isUnlimited) = (frame.budget &+ price).multipliedReportingOverflow(by: 4)
    var meter = StepMeter(limit: isUnlimited ? .max : limit / quarters)
    let result = body(&meter)
    guard !meter.isExhausted, frame.charge(max(0, meter.steps / 4 * quarters - price)) else {
      frame.budget = min(frame.budget, -1)
      return nil
    }
    return result
  }

  /// What it takes to read a pattern, however short.
  private static let shortestPatternCost = 50

  /// Reads a pattern that is not known in advance.
  static func pattern(
    _ text: String,
    _ frame: Frame
  ) -> Result<LinearPattern, EvaluationError> {
    guard frame.charge(text.utf8.count + shortestPatternCost) else { return .failure(.overBudget) }
    var meter = StepMeter()
    let pattern = Result { () throws(PatternError) in try LinearPattern(text, meter: &meter) }
    guard frame.charge(meter.steps) else { return .failure(.overBudget) }
    return pattern.mapError { .pattern($0) }
  }
}

extension EvaluationError: Error {}

extension StandardFunctions {
  static let patterns: [Function] = [
    binary(
      "matches",
      [Overload([.string, .string], .bool), method([.string, .string], .bool)]
    ) { text, pattern, frame in
      withPattern(text, pattern, frame) { text, pattern, frame in
        PatternFunctions.matches(text, pattern, frame).map { .bool($0) } ?? .error(.overBudget)
      }
    },
    Function(
      "regex.replace",
      [
        Overload([.string, .string, .string], .string),
        Overload([.string, .string, .string, .int], .string),
      ],
      [
        .ternary { text, pattern, replacement, frame in
          replace(text, pattern, replacement, .int(-1), frame)
        },
        .variadic { values, frame in
          guard values.count == 4 else { return .error(.noSuchOverload) }
          return replace(values[0], values[1], values[2], values[3], frame)
        },
      ]
    ),
    binary("regex.extract", [Overload([.string, .string], .optional(.string))]) {
      text,
      pattern,
      frame in
      withMatches(text, pattern, limit: 1, frame) { text, matches in
        .optional(OptionalValue(matches.first.map { .string(text.text(inUTF8: $0)) }))
      }
    },
    binary("regex.extractAll", [Overload([.string, .string], .list(.string))]) {
      text,
      pattern,
      frame in
      withMatches(text, pattern, limit: -1, frame) { text, matches in
        .list(ListValue(strings: matches.map { text.text(inUTF8: $0) }))
      }
    },
  ]

  private static func withPattern(
    _ text: Value,
    _ pattern: Value,
    _ frame: Frame,
    _ body: (String, LinearPattern, Frame) -> Value
  ) -> Value {
    guard case .string(let text) = text, case .string(let source) = pattern else {
      return .error(.noSuchOverload)
    }
    switch PatternFunctions.pattern(source, frame) {
    case .success(let pattern): return body(text, pattern, frame)
    case .failure(let error): return .error(error)
    }
  }

  /// Finds matches and hands on what the group, or the whole pattern, matched in each.
  private static func withMatches(
    _ text: Value,
    _ pattern: Value,
    limit: Int,
    _ frame: Frame,
    _ body: (String, [Range<Int>]) -> Value
  ) -> Value {
    withPattern(text, pattern, frame) { text, pattern, frame in
      guard pattern.groupCount <= 1 else {
        return .error(
          .invalid(
            "regular expression has more than one capturing group: '\(pattern.source.shortened)'",
            sv: "mönstret har mer än en grupp"
          )
        )
      }
      let found = PatternFunctions.measured(text, pattern, frame) { meter in
        pattern.allMatches(in: text, limit: limit, meter: &meter)
      }
      guard let matches = found, frame.charge(matches.count) else { return .error(.overBudget) }
      guard frame.takeRoom(elements: matches.count), frame.takeRoom(bytes: text.utf8.count) else {
        return .error(.tooLarge)
      }
      // A group that took no part in its match has nothing to give.
      return body(text, matches.compactMap { $0.range(ofGroup: pattern.groupCount) })
    }
  }

  private static func replace(
    _ text: Value,
    _ pattern: Value,
    _ replacement: Value,
    _ limit: Value,
    _ frame: Frame
  ) -> Value {
    guard case .string(let template) = replacement, case .int(let limit) = limit else {
      return .error(.noSuchOverload)
    }
    return withPattern(text, pattern, frame) { text, pattern, frame in
      guard frame.charge(traversing: template.utf8.count) else { return .error(.overBudget) }
      guard let replacement = PatternReplacement(template, for: pattern) else {
        return .error(
          .invalid(
            "invalid replacement string: '\(template.shortened)'",
            sv: "ogiltig ersättning: '\(template.shortened)'"
          )
        )
      }
      let found = PatternFunctions.measured(text, pattern, frame) { meter in
        pattern.allMatches(in: text, limit: Int(clamping: limit), meter: &meter)
      }
      guard let matches = found else { return .error(.overBudget) }
      let copies = template.utf8.count { $0 == UInt8(ascii: "\\") }
      var size = text.utf8.count + matches.count * template.utf8.count
      for match in matches { size += copies * match.range.count }
      guard frame.charge(traversing: size) else { return .error(.overBudget) }
      guard frame.takeRoom(bytes: size) else { return .error(.tooLarge) }
      return .string(replacement.replacing(matches, in: text))
    }
  }
}
