import Diagnostics
import Formats
import SiteModel
import Testing
import Values

@Suite struct `The list of loaders` {
    @Test func `has paths with the usual limits`() throws {
        let loader = try #require(decode("- content/data/jkn.csv.py").first)
        #expect(loader.path == "content/data/jkn.csv.py")
        #expect(loader.timeout == 60 && loader.outputLimit == 100_000_000)
        #expect(loader.onFailure == .fail && loader.isCached && !loader.isFaulty)
    }

    @Test func `has mappings with their own`() throws {
        let yaml = """
            - path: content/data/jkn.csv.py
              timeout: 5
              output: 20 kB
              environment: [KEY, _k2]
              inputs: [sources, "raw/*.txt"]
              interpreter: python3
              on_failure: keep
              cache: false
            """
        let loader = try #require(decode(yaml).first)
        #expect(loader.timeout == 5 && loader.outputLimit == 20_000)
        #expect(loader.environment.map(\.text) == ["KEY", "_k2"])
        #expect(loader.inputs.map(\.text) == ["sources", "raw/*.txt"])
        #expect(loader.interpreter == "python3")
        #expect(loader.onFailure == .keep && !loader.isCached)
    }

    @Test(arguments: [
        ("500", 500), ("1 GB", 1_000_000_000), ("5MB", 5_000_000), ("0", nil), ("1.5 MB", nil),
        ("2 GB", nil), ("-1", nil), ("5 mb", nil), ("99999999999999999999", nil), ("MB", nil),
    ])
    func `may give a size`(text: String, bytes: Int?) throws {
        let loader = try #require(
            decode("- {path: content/data/a.csv.py, output: \(text)}").first)
        #expect(loader.outputLimit == bytes ?? 100_000_000)
        #expect(loader.isFaulty == (bytes == nil))
    }

    @Test(arguments: [
        ("+07:00", "<+07>-07"), ("UTC", "UTC0"), ("-03:30", "<-0330>+03:30"),
        ("+05:45", "<+0545>-05:45"),
    ])
    func `gives programs the zone as POSIX has it`(name: String, text: String) {
        #expect(UTCOffset(name: name)?.posixText == text)
    }

    private func decode(_ yaml: String) -> [LoaderConfiguration] {
        let node = parseYAML(SourceText(path: "site.yml", text: yaml)).value
        return decodeLoaders(node?.items ?? []).value
    }
}
