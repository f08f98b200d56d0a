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

  /// The SHA-256 of some files: of what `sha256sum` prints for them in the order of their paths, so
  /// that anyone can check it.
  ///
  /// - Parameter files: The paths, and the hashes of what stands in them.
  /// - Returns: 64 hexadecimal digits.
  package static func sha256(ofFiles files: [(path: String, hash: String)]) -> String {
    let lines = files.map { "\($0.hash)  \($0.path)\n" }
    let sorted = zip(files.map { Array($0.path.utf8) }, lines).sorted {
      $0.0.lexicographicallyPrecedes($1.0)
    }
    return sha256(of: Array(sorted.map(\.1).joined().utf8))
  }
}
