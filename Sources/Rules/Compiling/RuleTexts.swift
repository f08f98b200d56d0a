import CEL
import Findings

/// What a rule says.
struct RuleTexts: Sendable {
  let message: CompiledTemplate
  let help: CompiledTemplate?
  /// For each further place what is said of it; nil where that is what it is called.
  let labels: [CompiledTemplate?]
  /// The fields that the texts read.
  let readFields: Set<FieldReference>
  /// What is wrong with them: nothing, once a rule is in force.
  let faults: [RuleFault]

  /// Compiles the texts of a rule.
  ///
  /// - Parameters:
  ///   - compiler: The compiler of the rule, done with all else.
  ///   - environments: For each further place what its label can speak of; nil after a fault.
  init(_ compiler: RuleCompiler, labelled environments: [Environment?]) {
    var compiler = compiler
    compiler.faults = []
    compiler.readFields = []
    labels = zip(compiler.definition.also, environments).map { written, environment in
      guard let label = written.label, let environment else { return nil }
      let licensed = compiler.licensed
      defer { compiler.licensed = licensed }
      if let group = written.each?.text {
        compiler.licensed.formUnion(compiler.licences(ofRowsIn: group))
      }
      return compiler.template(label, in: environment)
    }
    let environment = compiler.environment
    message =
      compiler.template(compiler.definition.message, in: environment)
      ?? CompiledTemplate(swedish: [], english: [])
    help = compiler.definition.help.flatMap { compiler.template($0, in: environment) }
    readFields = compiler.readFields
    faults = compiler.faults
  }
}

/// A text with expressions, in both languages.
struct CompiledTemplate: Sendable {
  enum Piece: Sendable {
    case text(String)
    case value(Program)
    /// A date that a document writes: told with as much as is written of it.
    case date(Program, PlacePath)
    /// `{list(x)}`.
    case list(Program)
  }

  var swedish: [Piece]
  var english: [Piece]

  subscript(language: Language) -> [Piece] {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
