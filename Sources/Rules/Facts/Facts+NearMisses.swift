import CEL
import Findings
import GoalModel

extension Facts {
  /// Says that a key which a rule misses seems to be there, misspelt.
  func nearMiss(of values: ArraySlice<Value>, _ rule: Rule) -> LocalizedText? {
    for value in values {
      guard case .object(let object) = value, let record = recordID(object) else { continue }
      let fields = rule.readFields.union(rule.texts.readFields).filter {
        $0.record == Int(object.record)
      }.map(\.field)
      for field in fields.sorted() {
        guard let position = writtenPosition(field, object),
          let name = workspace.nearMiss(of: position, in: record)
        else { continue }
        let key = GoalModel.Schema.fields(of: record.type)[position].key
        return LocalizedText(
          sv: "nyckeln `\(name)` är okänd här: skriv `\(key)`",
          en: "the key `\(name)` is unknown here: write `\(key)`"
        )
      }
    }
    return nil
  }
}
