/// Regular expressions: `matches` and the regex library.
enum PatternFunctions {
  /// Whether a text has a match; `nil` when that costs too much.
  static func matches(_ text: String, _ pattern: LinearPattern, _ frame: inout Frame) -> Bool? {
    guard pay(text, pattern, &frame) else { return nil }
    var meter = self.meter(frame)
    let isMatch = pattern.matches(text, meter: &meter)
    guard settle(meter, &frame) else { return nil }
    return isMatch
  }

  /// Pays a quarter for each character of the pattern, times a tenth for each of the text.
  static func pay(_ text: String, _ pattern: LinearPattern, _ frame: inout Frame) -> Bool {
    let passes = (text.utf8.count + 9) / 10 + 1
    let (cost, overflow) = passes.multipliedReportingOverflow(
      by: (pattern.source.utf8.count + 3) / 4
    )
    return frame.charge(overflow ? .max / 2 : cost)
  }

  /// A counter of steps that stops where the budget does; a unit pays for ten steps.
  static func meter(_ frame: borrowing Frame) -> StepMeter {
    let (limit, overflow) = max(0, frame.budget).multipliedReportingOverflow(by: 10)
    return StepMeter(limit: overflow ? .max : limit)
  }

  /// Pays for steps that the first payment does not cover.
  static func settle(_ meter: StepMeter, _ frame: inout Frame) -> Bool {
    if meter.isExhausted {
      frame.budget = -1
      return false
    }
    return frame.charge(meter.steps / 100)
  }

  /// Reads a pattern that is not known in advance.
  static func pattern(
    _ text: String,
    _ frame: inout Frame
  ) -> Result<LinearPattern, EvaluationError> {
    guard frame.charge(text.utf8.count) else { return .failure(.overBudget) }
    do throws(PatternError) {
      return .success(try LinearPattern(text))
    } catch {
      return .failure(.pattern(error))
    }
  }
}

extension EvaluationError: Error {}

extension StandardFunctions {
  static let patterns: [Function] = [
    binary(
      "matches",
      [Overload([.string, .string], .bool), method([.string, .string], .bool)]
    ) { text, pattern, frame in
      withPattern(text, pattern, &frame) { text, pattern, frame in
        PatternFunctions.matches(text, pattern, &frame).map { .bool($0) } ?? .error(.overBudget)
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
          replace(text, pattern, replacement, .int(-1), &frame)
        },
        .variadic { values, frame in
          guard values.count == 4 else { return .error(.noSuchOverload) }
          return replace(values[0], values[1], values[2], values[3], &frame)
        },
      ]
    ),
    binary("regex.extract", [Overload([.string, .string], .optional(.string))]) {
      text,
      pattern,
      frame in
      withMatches(text, pattern, limit: 1, &frame) { text, matches in
        .optional(OptionalValue(matches.first.map { .string(text.text(inUTF8: $0)) }))
      }
    },
    binary("regex.extractAll", [Overload([.string, .string], .list(.string))]) {
      text,
      pattern,
      frame in
      withMatches(text, pattern, limit: -1, &frame) { text, matches in
        .list(ListValue(strings: matches.map { text.text(inUTF8: $0) }))
      }
    },
  ]

  private static func withPattern(
    _ text: Value,
    _ pattern: Value,
    _ frame: inout Frame,
    _ body: (String, LinearPattern, inout Frame) -> Value
  ) -> Value {
    guard case .string(let text) = text, case .string(let source) = pattern else {
      return .error(.noSuchOverload)
    }
    switch PatternFunctions.pattern(source, &frame) {
    case .success(let pattern): return body(text, pattern, &frame)
    case .failure(let error): return .error(error)
    }
  }

  /// Finds matches and hands on what the group, or the whole pattern, matched in each.
  private static func withMatches(
    _ text: Value,
    _ pattern: Value,
    limit: Int,
    _ frame: inout Frame,
    _ body: (String, [Range<Int>]) -> Value
  ) -> Value {
    withPattern(text, pattern, &frame) { text, pattern, frame in
      guard pattern.groupCount <= 1 else {
        return .error(
          .invalid(
            "regular expression has more than one capturing group: '\(pattern.source)'",
            sv: "mönstret har mer än en grupp"
          )
        )
      }
      guard PatternFunctions.pay(text, pattern, &frame) else { return .error(.overBudget) }
      var meter = PatternFunctions.meter(frame)
      let matches = pattern.allMatches(in: text, limit: limit, meter: &meter)
      guard PatternFunctions.settle(meter, &frame), frame.charge(matches.count) else {
        return .error(.overBudget)
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
    _ frame: inout Frame
  ) -> Value {
    guard case .string(let template) = replacement, case .int(let limit) = limit else {
      return .error(.noSuchOverload)
    }
    return withPattern(text, pattern, &frame) { text, pattern, frame in
      guard let replacement = PatternReplacement(template, for: pattern) else {
        return .error(
          .invalid(
            "invalid replacement string: '\(template)'",
            sv: "ogiltig ersättning: '\(template)'"
          )
        )
      }
      guard PatternFunctions.pay(text, pattern, &frame) else { return .error(.overBudget) }
      var meter = PatternFunctions.meter(frame)
      let matches = pattern.allMatches(in: text, limit: Int(clamping: limit), meter: &meter)
      let copies = template.utf8.count { $0 == UInt8(ascii: "\\") }
      var size = text.utf8.count + matches.count * template.utf8.count
      for match in matches { size += copies * match.range.count }
      guard PatternFunctions.settle(meter, &frame), frame.charge(traversing: size) else {
        return .error(.overBudget)
      }
      var free = StepMeter()
      let result = pattern.replacing(
        in: text,
        with: replacement,
        limit: Int(clamping: limit),
        meter: &free
      )
      return .string(result)
    }
  }
}
