import Publishing
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A site in a folder of its own on disk, which goes when this does.
final class SiteFolder {
    let path: String

    init(_ files: [String: String] = SiteFolder.small) throws {
        var template = Array("/tmp/laporan-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FileSystemError("mkdtemp", "/tmp") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? removeTree(path) }

    func write(_ text: String, to name: String) throws {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
        let file = path + "/" + name
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw FileSystemError("open", file) }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard writeBytes(descriptor, bytes) == bytes.count else {
            throw FileSystemError("write", file)
        }
    }

    /// Every file below `folder` with its contents; empty if there is none.
    func contents(of folder: String = "public") throws -> [String: [UInt8]] {
        let files = LocalFileSystem(root: path + "/" + folder)
        var result: [String: [UInt8]] = [:]
        for entry in try files.list("") where entry.kind == .file {
            result[entry.path] = try files.read(entry.path)
        }
        return result
    }

    func text(_ name: String) throws -> String {
        String(decoding: try readFile(path + "/" + name), as: UTF8.self)
    }
}

extension SiteFolder {
    /// Two languages, a value, a table and a chart.
    static let small: [String: String] = [
        "site.yml": """
        title: {id: Uji, en: Test}
        base_url: https://example.org/uji/
        languages: [id, en]
        """,
        "content/index.md": """
        ---
        title: Beranda
        ---
        Terdaftar {{ measures.registered }} orang.
        """,
        "content/index.en.md": """
        ---
        title: Home
        ---
        Registered: {{ measures.registered }} people.
        """,
        "content/rilis/pks.md": """
        ---
        title: PKS
        ---
        ```{table}
        data: jkn
        ```
        """,
        "content/data/jkn.csv": """
        date,participants
        2017-12-31,187982949
        2018-12-31,208054199

        """,
        "content/data/measures.yml": "registered: {value: 192029686}\n",
        "templates/page.html":
            "<!doctype html>\n<title>{{ page.title }}</title>{{ page.content }}\n",
        "templates/i18n/id.yml": words, "templates/i18n/en.yml": words,
    ]

    private static let words = """
        figure: Gambar
        table: Tabel
        scroll_table: dapat digulir
        no_data: tidak ada data
        download_csv: CSV
        download_svg: SVG
        data: Data
        source: Sumber
        note: Catatan
        """
}

/// `write`, which a method of the same name hides.
private func writeBytes(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
    write(descriptor, bytes, bytes.count)
}
