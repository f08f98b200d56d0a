import Findings
import YAMLSyntax

// MARK: - Numbers that a comma cuts

extension RecordReader {
  /// A decimal comma in a flow mapping ends the number and begins a key: of `{value: 12,5}` neither
  /// the value nor the key is what was meant.
  mutating func rejectCutNumbers(_ state: inout RecordState) {
    guard stream.style(state.node) == .flow else { return }
    let entries = Array(stream.entries(of: state.node))
    var index = 0
    while index < entries.count {
      let (key, value) = entries[index]
      let first = index + 1
      index = entries[first...].firstIndex { !isRestOfNumber($0.key, $0.value) } ?? entries.count
      guard index > first, let field = Schema.field(stream.keyID(key), of: state.type),
        state.present & (1 << UInt32(field)) != 0, frames[state.base + field].node == value,
        let number = numberField(state.type, field), stream.kind(value) == .scalar,
        stream.style(value) == .plain
      else { continue }
      let digits = entries[first].key...entries[index - 1].key
      state.strays.removeAll { digits.contains($0.key) }
      reject(field, &state)
      guard !isIncomplete || !isLast(state.node) else { continue }
      let range = stream.range(from: value, through: digits.upperBound)
      reportNumber(
        String(decoding: bytes[range.bytes], as: UTF8.self),
        number,
        Site(type: state.type, field: field, node: state.node),
        at: value,
        through: digits.upperBound
      )
    }
  }

  /// Whether a key is what a comma cut off a number.
  func isRestOfNumber(_ key: NodeID, _ value: NodeID) -> Bool {
    let start = Int(stream.range(key).start)
    return start < bytes.count && bytes[start] &- 0x30 < 10 && isBare(key, value)
  }

  /// The field that a value is read by as a number; nil where it is read as something else.
  private func numberField(_ type: RecordType, _ field: Int) -> CompiledSchema.Field? {
    let compiled = schema.fields[type.index * 32 + field]
    if compiled.kind == .record, compiled.record == .goalBudget {
      return schema.fields[RecordType.goalBudget.index * 32]
    }
    return compiled.kind == .number || compiled.kind == .integer ? compiled : nil
  }

  /// Takes a number that has been read for unreadable, and back what was said of its beginning.
  private mutating func reject(_ field: Int, _ state: inout RecordState) {
    let slot = frames[state.base + field]
    let bit: UInt32 = 1 << UInt32(field)
    if state.rejected & bit != 0 {
      let range = stream.range(slot.node)
      let said = findings.lastIndex { $0.place.range.start <= range.start }
      if let said, findings[said].place.range == range { findings.remove(at: said) }
    } else if schema.fields[state.type.index * 32 + field].kind == .record {
      store.records[RecordType.goalBudget.index][Int(slot.payload)].rejected = 1
    }
    state.rejected |= bit
  }
}
