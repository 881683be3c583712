import Charts
import Diagnostics
import Formats
import SiteBuild
import SiteModel

/// The site, in memory, in which the examples of the documentation are built: the templates of this repository, and
/// data with the names that the examples use.
struct DocumentationSite {
    var files: [String: String]

    init() throws {
        files = Self.base
        for path in try Repository.files("templates") {
            files[path] = try Repository.text(path)
        }
    }

    struct Outcome {
        var artifacts: [Artifact]
        /// What a user would read, but of datasets that no page of an example uses.
        var report: String

        /// The text of a published file, or nil.
        func text(_ path: String) -> String? {
            artifacts.first { $0.path.string == path }.map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
        }
    }

    func build() async throws -> Outcome {
        let loaded = try loadSite(
            from: InMemoryFileSystem(texts: files), reshaper: VegaLiteTransforms())
        var diagnostics = loaded.diagnostics
        var artifacts: [Artifact] = []
        if let site = loaded.value {
            let built = await buildSite(
                site,
                options: BuildOptions(
                    clock: CivilDate(year: 2026, month: 1, day: 1)?.instant
                        ?? Instant(milliseconds: Int64(0)), jobs: 1))
            diagnostics += built.diagnostics
            artifacts = built.value.artifacts
        }
        let contents = files
        let renderer = DiagnosticRenderer { path in
            contents[path].map { SourceFile(path: path, text: $0) }
        }
        let shown = diagnostics.filter { $0.message.id != "unused-dataset" }
        return Outcome(artifacts: artifacts, report: renderer.render(shown.sortedForReport))
    }

    private static let base = [
        "site.yml": """
        title: {id: Contoh, en: Example}
        base_url: https://example.org/laporan/
        languages: [id, en]
        """,
        "content/index.md": "---\ntitle: Beranda\n---\n",
        "content/index.en.md": "---\ntitle: Home\n---\n",
        "content/rilis/pks-2018.md": "---\ntitle: PKS\ndate: 2018-02-15\n---\n",
        "content/data/jkn_year_end.csv": """
        date,year,participants,obs_status
        2014-12-31,2014,133423653,A
        2017-12-31,2017,187982949,A
        2018-12-31,2018,208054199,A
        2025-12-31,2025,282700000,P

        """,
        "content/data/jkn_segments.csv": """
        segment,segment_en,participants_2018
        PBI APBN,State-paid contributions,92107598
        PPU,Employees,52800512
        PBPU,Self-employed,31106089
        PBI APBD,Region-paid contributions,28877000
        BP,Others,3163000

        """,
        "content/data/jkn_quarters.csv": """
        date,participants
        2017-12-31,187982949
        2018-12-31,208054199

        """,
        "content/data/measures.yml": """
        target: {value: 264000000, unit: person, as_of: 2019-01-01, label: {id: sasaran, en: target}}
        registered:
          value: 192029686
          unit: person
          as_of: 2018-02-15
          label: {id: terdaftar, en: registered}
          history: {2017-12-31: 187982949}
        gap: {value: "{{ measures.target - measures.registered }}", unit: person}
        share: {value: "{{ measures.registered / measures.target * 100 }}", unit: percent}
        year_end_2018: {value: 208054199, unit: person}
        """,
    ]
}
