import Diagnostics
import Formats
import Tables
import Values

@testable import Charts

/// A chart written as YAML, prepared as a build does it, with its tables and descriptions.
struct DescribedChart {
    let node: PreparedNode?
    var titles: FieldTitles = { _, _, _ in nil }

    /// `datasets` are CSV by name.
    init(
        _ yaml: String, datasets: [String: String] = [:],
        titles: @escaping FieldTitles = { _, _, _ in nil }
    ) {
        self.titles = titles
        let provider = InlineData(
            tables: datasets.compactMapValues { text in
                readTable(SourceFile(path: "data.csv", text: text)).value ?? nil
            })
        let root = parseYAML(SourceText(path: "chart.yml", bytes: Array(yaml.utf8))).value
        guard let document = root.flatMap({ decodeChart($0).value }),
            let spec = normalize(document).value
        else {
            node = nil
            return
        }
        node = prepareChart(spec, document, provider: provider).value
    }

    var id: String { text(.id) }
    var en: String { text(.en) }

    private func text(_ locale: FormatLocale) -> String {
        node.map { describe($0, locale: locale, titles: titles) } ?? "no chart"
    }

    func tables(_ locale: FormatLocale = .id) -> [DrawnTable] {
        node.map { drawnTables(of: $0, locale: locale, titles: titles) } ?? []
    }

    func csv(_ index: Int = 0) -> String {
        let tables = tables()
        guard tables.indices.contains(index) else { return "no table" }
        return String(decoding: writeCSV(tables[index].table), as: UTF8.self)
    }
}

private struct InlineData: ChartDataProvider {
    var tables: [String: Table]

    func table(named name: String) -> Table? { tables[name] }
    var names: [String] { tables.keys.sorted() }
    func file(_ url: String) -> [UInt8]? { nil }
}

/// Rows of the published datasets, cut to the columns that charts draw.
enum Published {
    static let yearEnds = """
        date,participants
        2014-12-31,133400000
        2015-12-31,156800000
        2016-12-31,171939254
        2017-12-31,187982949
        2018-12-31,208054199
        2019-12-27,224100000
        2020-12-31,222460000
        2021-12-31,
        2022-12-31,248771083
        2023-12-31,267310000
        2024-12-31,278100000
        2025-12-31,282700000

        """

    static let segments = """
        segment,change
        PBI (APBN),-272754
        Penduduk didaftarkan Pemda,9568110
        PPU non-penyelenggara negara,4380375
        PBPU (peserta mandiri),5702420
        PPU penyelenggara negara,561678
        Bukan pekerja,131421

        """

    static let titles: FieldTitles = { _, column, language in
        let isIndonesian = language == "id"
        switch column {
        case "date": return isIndonesian ? "Tanggal" : "Date"
        case "participants":
            return isIndonesian ? "Peserta terdaftar" : "Registered participants"
        case "segment": return isIndonesian ? "Segmen" : "Segment"
        case "change": return isIndonesian ? "Perubahan" : "Change"
        default: return nil
        }
    }
}
