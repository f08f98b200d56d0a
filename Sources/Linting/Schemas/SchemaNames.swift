import Findings
import GoalModel

/// The names that documents may use: what the visions and influence models in force declare.
struct SchemaNames {
  /// One thing that a document may name.
  struct Name: Hashable {
    var id: String
    var title: LocalizedText?
  }

  private(set) var visions: [Name] = []
  private(set) var dimensions: [Name] = []
  /// Other names of dimensions, compared without regard to case.
  private(set) var aliases: [String] = []
  /// As ids, and behind the id of their vision.
  private(set) var aspects: [Name] = []
  private(set) var quantities: [Name] = []

  /// - Parameters:
  ///   - loaded: the rule folders.
  ///   - defaultVisions: the visions of documents that name none; their names come first.
  ///   - only: the one vision whose names are wanted; nil for all.
  init(_ loaded: LoadedRules, defaultVisions: [String] = [], only: String? = nil) {
    let model = WorkspaceBuilder.workspace(of: loaded.files)
    func name(_ type: RecordType, _ number: Int, _ field: Int?) -> Name {
      let record = RecordID(type, number)
      return Name(
        id: model.id(of: record),
        title: field.flatMap { model.localizedText(of: $0, in: record) }
      )
    }
    let ordered = model.visions.enumerated().sorted { left, right in
      func rank(_ vision: Int) -> Int {
        defaultVisions.firstIndex(of: model.id(of: RecordID(.vision, vision)))
          ?? defaultVisions.count
      }
      return (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
    var prefixed: [Name] = []
    for vision in ordered
    where only == nil || model.id(of: RecordID(.vision, vision)) == only {
      let visionName = name(.vision, vision, Field.Vision.name)
      visions.append(visionName)
      for dimension in model.dimensions(ofVision: vision) {
        dimensions.append(name(.dimension, dimension, Field.Dimension.name))
      }
      for aspect in model.aspects(ofVision: vision) {
        let aspectName = name(.aspect, aspect, Field.Aspect.name)
        aspects.append(aspectName)
        prefixed.append(Name(id: "\(visionName.id)/\(aspectName.id)", title: aspectName.title))
      }
    }
    aspects += prefixed
    quantities = model.quantities.map { name(.quantity, $0, Field.Quantity.name) }
    // The same alias may stand in several visions, and be an id in one.
    let inForce = Set(model.visions)
    for dimension in model.records(of: .dimension) {
      let record = RecordID(.dimension, dimension)
      guard let vision = model.owner(of: record), inForce.contains(vision.index) else { continue }
      aliases += model.texts(Field.Dimension.aliases, of: record)
    }
    dimensions = Self.once(dimensions)
    aspects = Self.once(aspects)
    aliases = Set(aliases.map { $0.lowercased() }).sorted()
  }

  private static func once(_ names: [Name]) -> [Name] {
    var seen: Set<String> = []
    return names.filter { !$0.id.isEmpty && seen.insert($0.id).inserted }
  }
}
