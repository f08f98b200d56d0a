import Crypto

/// Names bytes by what they are, so that anyone can check what was read.
package enum ContentHash {
  /// The SHA-256 (FIPS 180-4) of some bytes, in 64 hexadecimal digits.
  ///
  /// - Complexity: O(bytes).
  package static func sha256(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }
}
