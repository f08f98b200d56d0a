// swift-tools-version: 6.2
import PackageDescription

// The modules and what each may import: ARCHITECTURE.md. An arrow upwards does not build.

/// `make test` sets it: what the compiler warns of is an error then, but not for those who build
/// with a later compiler.
let isStrict = Context.environment["ALIGN_STRICT"] == "1"

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // Overlapping accesses are looked for where it is tested. In a release each look would cost as
    // much as what it looks at: half of evaluating a condition.
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

#if os(macOS)
/// Homebrew's libstemmer has no pkg-config file and lies outside the compiler's search path.
let homebrew = Context.environment["HOMEBREW_PREFIX"] ?? "/opt/homebrew"
let stemmerSettings: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-I\(homebrew)/include"])]
let stemmerLinking: [LinkerSetting] = [.unsafeFlags(["-L\(homebrew)/lib"])]
#else
let stemmerSettings: [SwiftSetting] = []
let stemmerLinking: [LinkerSetting] = []
#endif

/// A module of the program; `carriesFiles` where files of the repository are written into it.
func module(
  _ name: String,
  _ dependencies: [Target.Dependency],
  carriesFiles: Bool = false
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    swiftSettings: settings,
    plugins: carriesFiles ? ["EmbedFiles"] : []
  )
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  goldens: Bool = false,
  data: Bool = false
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies,
    exclude: (goldens ? ["Cases"] : []) + (data ? ["Data"] : []),
    swiftSettings: settings
  )
}

let package = Package(
  name: "align",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "align", targets: ["AlignCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CLibStemmer",
      providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]
    ),
    .systemLibrary(
      name: "CLibMD",
      pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"])]
    ),
    .target(name: "CAllocator"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["FileEmbedder"]),
    .executableTarget(
      name: "FileEmbedder",
      dependencies: ["Findings", "YAMLSyntax"],
      swiftSettings: settings
    ),
    module("Scalars", []),
    module("Findings", []),
    module("Parallel", []),
    module(
      "Hashing",
      [.target(name: "CLibMD", condition: .when(platforms: [.linux]))]
    ),
    .target(
      name: "YAMLSyntax",
      dependencies: ["CLibYAML", "Findings", "Parallel"],
      swiftSettings: settings + [.strictMemorySafety()]
    ),
    module("CEL", ["Findings", "Scalars"]),
    module("GoalModel", ["Findings", "Parallel", "Scalars", "YAMLSyntax"]),
    .target(
      name: "TextAnalysis",
      dependencies: ["CLibStemmer", "Findings"],
      swiftSettings: settings + stemmerSettings,
      linkerSettings: stemmerLinking
    ),
    module("Analysis", ["Findings", "Scalars", "GoalModel", "TextAnalysis"]),
    module(
      "Rules",
      ["Findings", "Parallel", "Scalars", "YAMLSyntax", "CEL", "GoalModel", "Analysis"]
    ),
    module("BuiltInRules", ["Findings", "YAMLSyntax"], carriesFiles: true),
    module(
      "Linting",
      [
        "CAllocator", "Findings", "Hashing", "Parallel", "Scalars", "YAMLSyntax", "GoalModel",
        "Analysis", "Rules", "BuiltInRules",
      ]
    ),
    module("Reporting", ["Findings", "Hashing", "Parallel", "Scalars"]),
    module(
      "HTMLReporting",
      [
        "Findings", "Hashing", "Parallel", "Reporting",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      carriesFiles: true
    ),
    module("Printing", ["Findings"]),
    .executableTarget(
      name: "AlignCommand",
      dependencies: [
        "CAllocator", "Findings", "Scalars", "Linting", "Reporting", "HTMLReporting", "Printing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "CELConformance",
      dependencies: ["CEL"],
      path: "Benchmarks/CELConformance",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "CELBenchmark",
      dependencies: ["CEL", "Scalars"],
      path: "Benchmarks/CELBenchmark",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ParseYAML",
      dependencies: ["Findings", "YAMLSyntax"],
      path: "Benchmarks/ParseYAML",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ReadModel",
      dependencies: ["Findings", "YAMLSyntax", "GoalModel"],
      path: "Benchmarks/ReadModel",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "EvaluateText",
      dependencies: [
        "Analysis", "BuiltInRules", "Findings", "GoalModel", "TextAnalysis", "YAMLSyntax",
      ],
      path: "Benchmarks/EvaluateText",
      swiftSettings: settings
    ),
    tests("ScalarsTests", ["Scalars"]),
    tests("FindingsTests", ["Findings"]),
    tests("HashingTests", ["Hashing"]),
    tests("ParallelTests", ["Parallel"]),
    tests("YAMLSyntaxTests", ["YAMLSyntax", "Findings"]),
    tests("CELTests", ["CEL", "CELConformance", "Findings", "Scalars"]),
    tests("GoalModelTests", ["GoalModel", "YAMLSyntax", "Findings", "Scalars"]),
    tests(
      "AnalysisTests",
      ["Analysis", "GoalModel", "YAMLSyntax", "Findings", "Scalars"]
    ),
    tests("TextAnalysisTests", ["TextAnalysis", "Findings"]),
    tests(
      "RulesTests",
      ["Rules", "CEL", "GoalModel", "YAMLSyntax", "Findings", "Scalars"]
    ),
    .target(
      name: "GoldenFiles",
      path: "Tests/GoldenFiles",
      swiftSettings: settings
    ),
    tests("LintingTests", ["Linting", "Findings", "GoalModel", "Scalars", "YAMLSyntax"]),
    tests("ReportingTests", ["GoldenFiles", "Reporting", "Findings"], goldens: true),
    tests(
      "AlignTests",
      [
        "AlignCommand", "BuiltInRules", "Findings", "GoalModel", "GoldenFiles", "HTMLReporting",
        "Linting", "Printing", "Reporting", "Rules", "Scalars", "YAMLSyntax",
      ],
      goldens: true,
      data: true
    ),
  ],
  swiftLanguageModes: [.v6]
)
