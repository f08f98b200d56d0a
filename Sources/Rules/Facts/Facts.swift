package import CEL
package import Findings
package final class Facts: RecordProvider {
  var recordCount: Int { 0 }
  var goalCount: Int { 0 }
  func count(ofRecord: Int) -> Int { 0 }
  package func value(ofField field: Int, of object: ObjectReference) -> Value { .null }
  package func presence(ofField field: Int, of object: ObjectReference) -> Presence { .absent }
  package func identity(of object: ObjectReference) -> String { "" }
  func place(of: PlacePath, from: Value, element: Int32, owner: ListOwner?) -> Place? { nil }
  func isPlace(field: Int, of: ObjectReference) -> Bool { false }
  func place(ofField: Int, of: ObjectReference) -> Place? { nil }
  func ownPlace(of: Value) -> Place? { nil }
  func goal(of: Value) -> Int? { nil }
  func goals(concernedBy: Value) -> [Int] { [] }
  func goals(of: RuleFinding, rule: Rule) -> [Int] { [] }
  func decision(of: ObjectReference) -> ObjectReference? { nil }
  func isRow(_ type: CELType) -> Bool { false }
  func sides(of: [Value]) -> [[Int]] { [] }
  func silencingKey(of: Value) -> JoinKey? { nil }
  func opponents(of: ObjectReference) -> (acting: Int?, others: [Int]) { (nil, []) }
  func row(_ row: ObjectReference, keeping: [Int]) -> ObjectReference { row }
  func document(of: [Value]) -> Int? { nil }
  func document(ofGoal: Int) -> Int { 0 }
  func documentID(_ document: Int) -> String { "" }
  func names(ofGoals: [Int], seenFrom: Int?) -> [String] { [] }
  func placeOfDecision(_ d: ObjectReference) -> Place? { nil }
  func conflict(of: [Value]) -> ConflictDetails? { nil }
  func text(of: Value, in: Language) -> String { "" }
  func writtenDate(of: PlacePath, from: Value) -> String? { nil }
}
