import Charts
import Diagnostics
import Formats
import SiteBuild
import SiteModel

/// A whole site as one text: each file below a line `-- path --`.
struct TestSite {
    var files: [String: String]

    init(_ text: String) {
        files = [:]
        var path: String?
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                if let path { files[path] = lines.map { $0 + "\n" }.joined() }
                path = String(line.dropFirst(3).dropLast(3))
                lines = []
            } else {
                lines.append(line)
            }
        }
        // The text's own last line end is no line.
        if lines.last?.isEmpty == true { lines.removeLast() }
        if let path { files[path] = lines.map { $0 + "\n" }.joined() }
    }

    /// A small bilingual site that builds without a fault, with `more` in place of its files or beside them.
    static func small(_ more: String = "") -> TestSite {
        var site = TestSite(smallSite)
        site.files.merge(TestSite(more).files) { _, new in new }
        return site
    }

    struct Outcome {
        var built: BuiltSite?
        var diagnostics: [Diagnostic]
        /// The diagnostics as a user reads them.
        var report: String

        var codes: [String] { diagnostics.map(\.message.id) }

        /// The text of a published file, or nil.
        /// The bytes of a published file, or nil.
        func bytes(_ path: String) -> [UInt8]? {
            built?.artifacts.first { $0.path.string == path }?.bytes
        }

        func text(_ path: String) -> String? {
            built?.artifacts.first { $0.path.string == path }
                .map { String(decoding: $0.bytes, as: UTF8.self) }
        }

        var paths: [String] { built?.artifacts.map(\.path.string) ?? [] }
    }

    func build(
        clock: CivilDate? = CivilDate(year: 2026, month: 1, day: 1), jobs: Int = 2,
        theme: Theme = .builtIn,
        configure: (inout BuildOptions) -> Void = { _ in }
    ) async throws -> Outcome {
        let loaded = await loadInMemory(theme)
        var options = BuildOptions(
            clock: clock?.instant ?? Instant(milliseconds: Int64(0)), jobs: jobs)
        configure(&options)
        let contents = files
        let sources = loaded.value?.sources
        let renderer = DiagnosticRenderer { path in
            contents[path].map { SourceFile(path: path, text: $0) } ?? sources?[path]
        }
        guard let site = loaded.value else {
            let diagnostics = loaded.diagnostics.sortedForReport
            return Outcome(diagnostics: diagnostics, report: renderer.render(diagnostics))
        }
        let built = await buildSite(site, options: options)
        let diagnostics = (loaded.diagnostics + built.diagnostics).sortedForReport
        return Outcome(
            built: built.value, diagnostics: diagnostics, report: renderer.render(diagnostics))
    }

    private func loadInMemory(_ theme: Theme) async -> Checked<Site?> {
        let memory = InMemoryFileSystem(texts: files)
        do {
            let loaders = try await runLoaders(
                of: memory, by: ScriptedLoaderRunner(files: files))
            return try loadSite(
                from: memory, theme: theme, reshaper: VegaLiteTransforms(),
                loaders: loaders)
        } catch {
            return Checked(nil, [error.diagnostic])
        }
    }
}

private let smallSite = """
    -- site.yml --
    title: {id: Laporan Uji, en: Test Report}
    base_url: https://example.org/uji/
    languages: [id, en]
    time_zone: Asia/Jakarta
    checks: {unused-dataset: off}
    -- content/index.md --
    ---
    title: "Peserta {{ measures.registered | compact }}"
    ---
    Terdaftar {{ measures.registered }} orang. [Rilis](rilis/pks.md)
    -- content/index.en.md --
    ---
    title: "Participants {{ measures.registered | compact }}"
    ---
    Registered: {{ measures.registered }} people.
    -- content/rilis/pks.md --
    ---
    title: PKS
    date: 2018-02-15
    ---
    ## Tabel

    ```{table}
    id: akhir-tahun
    caption: Peserta akhir tahun
    data: jkn
    ```
    -- content/data/jkn.csv --
    date,participants
    2017-12-31,187982949
    2018-12-31,208054199
    -- content/data/datapackage.yml --
    name: jkn
    licenses: [{name: CC-BY-4.0, path: "https://example.org/by/"}]
    resources:
      - name: jkn
        path: jkn.csv
        schema:
          fields:
            - {name: date, type: date}
            - {name: participants, type: integer}
    -- content/data/measures.yml --
    registered: {value: 192029686, unit: person}
    target: {value: 264000000, unit: person}
    gap: {value: "{{ measures.target - measures.registered }}", unit: person}
    -- templates/page.html --
    <!doctype html>
    <html lang="{{ page.lang }}"><title>{{ page.title }}</title>
    <main>{{ page.content }}</main>
    -- templates/list.html --
    <main>{{ page.content }}</main>
    -- templates/i18n/id.yml --
    tags: Topik
    moved: Pindah ke
    figure: Gambar
    table: Tabel
    source: Sumber
    note: Catatan
    data: Data
    as_of: per
    total: Jumlah
    no_data: tidak ada data
    download_csv: CSV
    download_svg: SVG
    scroll_table: dapat digulir
    change_up: naik
    change_down: turun
    change_none: tidak berubah
    since: sejak
    percentage_points: poin persen
    -- templates/i18n/en.yml --
    tags: Topics
    moved: Moved to
    figure: Figure
    table: Table
    source: Source
    note: Note
    data: Data
    as_of: as of
    total: Total
    no_data: no data
    download_csv: CSV
    download_svg: SVG
    scroll_table: scrolls
    change_up: up
    change_down: down
    change_none: unchanged
    since: since
    percentage_points: percentage points
    """
