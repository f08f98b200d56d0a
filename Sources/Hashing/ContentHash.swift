#if canImport(CryptoKit)
import CryptoKit
#else
import CLibMD
#endif

/// Names bytes by what they are, so that anyone can check what was read.
package enum ContentHash {
  /// The SHA-256 (FIPS 180-4) of some bytes: 32 bytes.
  ///
  /// - Complexity: O(bytes).
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    #if canImport(CryptoKit)
    return Array(SHA256.hash(data: bytes))
    #else
    var state = SHA2_CTX()
    SHA256Init(&state)
    SHA256Update(&state, bytes, bytes.count)
    return Array(unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
      SHA256Final(digest.baseAddress, &state)
      count = Int(SHA256_DIGEST_LENGTH)
    }
    #endif
  }

  /// The SHA-256 of some bytes in 64 hexadecimal digits, as `sha256sum` writes it.
  ///
  /// - Complexity: O(bytes).
  package static func sha256(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
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
