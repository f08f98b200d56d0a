/// What expressions can speak of and how strictly they are checked.
///
///     let environment = Environment(
///       schema: schema, variables: [("g", .record("goal")), ("today", .date)],
///       options: .rules)
///     let result = environment.compile("has(g.owner) && g.owner == 'KS'", expecting: .bool)
///     let frame = Frame(slots: environment.variables.count, provider: workspace)
///     frame[0] = .object(goal)
///     result.program?.evaluateCondition(frame)
package struct Environment: Sendable {
  /// A name that expressions may use, and the type of its value.
  package struct Variable: Hashable, Sendable {
    package var name: String
    package var type: CELType

    package init(name: String, type: CELType) {
      self.name = name
      self.type = type
    }
  }

  /// The name space that names are looked up in first, outwards: `a.b`, then `a`, then none.
  package let container: String
  package let schema: Schema
  /// In the order of their slots in a ``Frame``.
  package private(set) var variables: [Variable]
  package let options: EnvironmentOptions
  let library: FunctionLibrary
  /// Variables whose values are known beforehand, by name: they count as if their values were
  /// written in their place.
  package let literals: [String: Value]
  private var slots: [String: Int]
  /// Whether a variable's name has a dot, so that selections may be names.
  private(set) var hasQualifiedVariables: Bool

  /// - Complexity: O(variables + functions).
  package init(
    container: String = "",
    schema: Schema = .empty,
    variables: [(String, CELType)] = [],
    functions: [FunctionDeclaration] = [],
    options: EnvironmentOptions = .standard
  ) {
    self.init(
      container: container,
      schema: schema,
      variables: variables.map { Variable(name: $0.0, type: $0.1) },
      library: functions.isEmpty ? .standard : FunctionLibrary.standard.adding(functions),
      options: options
    )
  }

  private init(
    container: String,
    schema: Schema,
    variables: [Variable],
    library: FunctionLibrary,
    literals: [String: Value] = [:],
    options: EnvironmentOptions
  ) {
    self.container = container
    self.schema = schema
    self.variables = []
    self.library = library
    self.literals = literals
    self.options = options
    slots = [:]
    hasQualifiedVariables = false
    add(variables)
  }

  private mutating func add(_ added: [Variable]) {
    for variable in added {
      if slots[variable.name] == nil { slots[variable.name] = variables.count }
      variables.append(variable)
    }
    hasQualifiedVariables =
      hasQualifiedVariables || added.contains { $0.name.utf8.contains(UInt8(ascii: ".")) }
  }

  /// The same environment with further variables, whose slots follow.
  ///
  /// - Complexity: O(variables).
  package func adding(variables added: [(String, CELType)]) -> Environment {
    var environment = self
    environment.add(added.map { Variable(name: $0.0, type: $0.1) })
    return environment
  }

  /// An environment with the same functions that speaks of other things.
  ///
  /// - Complexity: O(variables).
  package func with(
    schema: Schema,
    variables: [(String, CELType)],
    literals: [String: Value] = [:],
    options: EnvironmentOptions
  ) -> Environment {
    Environment(
      container: container,
      schema: schema,
      variables: variables.map { Variable(name: $0.0, type: $0.1) },
      library: library,
      literals: literals,
      options: options
    )
  }

  /// The slot of a variable in a ``Frame``.
  package func slot(of name: String) -> Int? { slots[name] }

  /// The value of the variable in a slot, where it is known beforehand.
  func literal(inSlot slot: Int) -> Value? {
    guard !literals.isEmpty, slot < variables.count else { return nil }
    return literals[variables[slot].name]
  }

  /// The literal that an expression is, or stands for.
  func literal(_ node: SyntaxNode) -> Value? {
    if case .literal(let value) = node.kind { return value }
    guard case .slot(let slot) = node.meaning else { return nil }
    return literal(inSlot: slot)
  }

  /// Parses, checks and compiles an expression.
  ///
  /// Paths that are licensed are those of optional fields that are known to be present. What is
  /// wrong with the expression, also that its type is not the expected one, is in the result.
  package func compile(
    _ source: String,
    licensed: Set<FieldPath> = [],
    expecting expected: CELType? = nil
  ) -> CompileResult {
    var parser = Parser(source, options: options)
    guard let root = parser.parse(), parser.faults.isEmpty else {
      return CompileResult(program: nil, type: nil, faults: parser.faults)
    }
    var checker = Checker(self, licensed: licensed)
    let rootType = checker.check(root)
    let facts = checker.facts
    if let expected { checker.demand(expected, of: root, found: rootType) }
    let type = checker.resolved(rootType)
    guard checker.faults.isEmpty else {
      let faults = checker.faults.sorted { $0.position < $1.position }
      return CompileResult(program: nil, type: type, faults: faults)
    }
    var compiler = ProgramCompiler(self, checker.substitution)
    let program = Program(
      source: source,
      resultType: type,
      presentWhenTrue: presentWhenTrue(facts),
      readFields: checker.readFields,
      readVariables: Set(checker.readSlots.map { variables[$0].name }),
      slotCount: checker.slotCount,
      root: compiler.compile(root)
    )
    return CompileResult(
      program: program,
      type: type,
      faults: [],
      comparedTexts: checker.comparedTexts
    )
  }
}

extension Environment {
  /// The paths over fields, from variables, that are present when an expression is true.
  private func presentWhenTrue(_ facts: PresenceFacts) -> Set<FieldPath> {
    var paths: Set<FieldPath> = []
    for path in facts.whenTrue ?? [] where path.root < variables.count {
      let fields = path.steps.map { step in
        switch step {
        case .field(let name): name
        case .index(let index): FieldPath.element(index)
        }
      }
      paths.insert(FieldPath(variables[path.root].name, fields))
    }
    return paths
  }
}

/// A program, or what is wrong with the expression.
package struct CompileResult: Sendable {
  /// `nil` when there are faults.
  package var program: Program?
  /// The type of the expression; `nil` when it was not checked.
  package var type: CELType?
  /// In the order of their positions.
  package var faults: [CELFault]
  /// The texts that things and their fields are compared with, in the order met.
  package var comparedTexts: [ComparedText] = []
}

/// How expressions are parsed and checked.
package struct EnvironmentOptions: Hashable, Sendable {
  /// Whether types are checked; unchecked expressions fail when they are run.
  package var checksTypes = true
  /// Whether `has`, `all`, `map` and their like are macros.
  package var expandsMacros = true
  /// Whether optional fields may be read only where they are known to be present.
  package var requiresPresenceChecks = false
  /// How deep macros that loop may stand within each other; `nil` for any depth.
  package var maximumComprehensionNesting: Int?
  /// Whether lists and maps of mixed types, and with them comparisons of values whose types are
  /// not known, are mistakes.
  package var rejectsMixedLiterals = false
  /// Whether literal patterns, times, durations and dates are read when the expression is checked.
  package var checksLiterals = false
  /// How deep an expression may be nested.
  package var nestingLimit = 250
  /// The most code points that an expression may have.
  package var lengthLimit = 100_000

  package init() {}

  /// The language as cel-go checks it, with optional types and all macros.
  package static let standard = EnvironmentOptions()

  /// As strict as rules are loaded.
  package static let rules: EnvironmentOptions = {
    var options = EnvironmentOptions()
    options.requiresPresenceChecks = true
    options.maximumComprehensionNesting = 2
    options.rejectsMixedLiterals = true
    options.checksLiterals = true
    return options
  }()
}
