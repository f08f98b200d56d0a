import Scalars

/// The digits of a number with nothing rounded: 0.d₁d₂d₃… times a power of ten.
struct ExactDigits {
  /// 0 to 9 each, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// The place of the point, counted from before the first digit.
  private(set) var point: Int

  init(_ magnitude: UInt64) {
    self.init(digits: String(magnitude).utf8.map { $0 - 0x30 }, fractionDigits: 0)
  }

  /// The digits of a decimal, whatever its sign.
  init(_ value: ExactDecimal) {
    let parts = value.magnitude.description.split(separator: ".")
    let decimals = parts.dropFirst().first?.utf8.count ?? 0
    self.init(digits: parts.flatMap(\.utf8).map { $0 - 0x30 }, fractionDigits: decimals)
  }

  /// The exact value of a finite double, whatever its sign.
  init(_ value: Double) {
    let significand =
      value.exponentBitPattern == 0
      ? value.significandBitPattern : value.significandBitPattern | 1 << 52
    let exponent = max(Int(value.exponentBitPattern), 1) - 1075
    var number = BigNumber(significand)
    if exponent >= 0 {
      number.multiply(by: 2, times: exponent)
      self.init(digits: number.digits, fractionDigits: 0)
    } else {
      // m / 2^k = m · 5^k / 10^k
      number.multiply(by: 5, times: -exponent)
      self.init(digits: number.digits, fractionDigits: -exponent)
    }
  }

  /// The fewest digits that read back as the same finite double.
  init(shortest value: Double) {
    let parts = value.magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let decimals = parts.first?.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    let digits = (parts.first ?? "").utf8.filter { $0 != UInt8(ascii: ".") }.map { $0 - 0x30 }
    self.init(digits: digits, fractionDigits: decimals - exponent)
  }

  init(digits: [UInt8], fractionDigits: Int) {
    let zeros = digits.prefix { $0 == 0 }.count
    var kept = digits[zeros...]
    while kept.last == 0 { kept.removeLast() }
    self.digits = Array(kept)
    point = kept.isEmpty ? 0 : digits.count - zeros - fractionDigits
  }

  /// Rounds half to even to so many digits after the point.
  func rounded(toFractionDigits count: Int) -> ExactDigits {
    rounded(toDigits: point + count)
  }

  /// Rounds half to even to so many digits.
  func rounded(toDigits count: Int) -> ExactDigits {
    guard count < digits.count else { return self }
    guard count >= 0 else { return ExactDigits(digits: [], fractionDigits: 0) }
    var kept = Array(digits[..<count])
    let next = digits[count]
    let isEven = (kept.last ?? 0) % 2 == 0
    let isUp = next > 5 || (next == 5 && (digits.count > count + 1 || !isEven))
    var fraction = count - point
    if isUp {
      while kept.last == 9 {
        kept.removeLast()
        fraction -= 1
      }
      if let last = kept.popLast() {
        kept.append(last + 1)
      } else {
        kept = [1]
      }
    }
    return ExactDigits(digits: kept, fractionDigits: fraction)
  }

  /// Digits around a point, so many after it.
  func plain(fractionDigits count: Int) -> String {
    var text = ""
    if point <= 0 { text = "0" }
    for place in 0..<max(point, 0) { text.append(digit(place)) }
    if count > 0 {
      text.append(".")
      for place in point..<point + count { text.append(digit(place)) }
    }
    return text
  }

  /// One digit before the point, so many after it, and an exponent of at least two digits.
  func scientific(fractionDigits count: Int) -> String {
    var text = String(digit(0))
    if count > 0 {
      text.append(".")
      for place in 1...count { text.append(digit(place)) }
    }
    let exponent = digits.isEmpty ? 0 : point - 1
    text += exponent < 0 ? "e-" : "e+"
    return text + (abs(exponent) < 10 ? "0" : "") + String(abs(exponent))
  }

  private func digit(_ place: Int) -> Character {
    let value = digits.indices.contains(place) ? digits[place] : 0
    return Character(Unicode.Scalar(0x30 + value))
  }
}

/// A whole number of any size.
private struct BigNumber {
  /// Base 10^9, the least first.
  private var limbs: [UInt32] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(rest % 1_000_000_000))
      rest /= 1_000_000_000
    }
  }

  mutating func multiply(by factor: UInt32, times: Int) {
    // The largest power of 2 or 5 that keeps a limb's product in 64 bits is taken at once.
    let step = factor == 2 ? 30 : 13
    var left = times
    while left > 0 {
      var power: UInt64 = 1
      for _ in 0..<min(step, left) { power *= UInt64(factor) }
      left -= step
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = UInt64(limbs[index]) * power + carry
        limbs[index] = UInt32(product % 1_000_000_000)
        carry = product / 1_000_000_000
      }
      while carry > 0 {
        limbs.append(UInt32(carry % 1_000_000_000))
        carry /= 1_000_000_000
      }
    }
  }

  var digits: [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    return digits.reversed()
  }
}
