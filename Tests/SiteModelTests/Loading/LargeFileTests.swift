import Diagnostics
import Synchronization
import Tables
import Testing

@testable import SiteModel

/// A folder whose files of data are all too large to be kept.
private struct LargeFiles: FileSystem {
    var files: InMemoryFileSystem

    func read(_ path: String) -> [UInt8]? {
        path.hasSuffix(".csv") ? nil : files.read(path)
    }

    func list(_ directory: String) -> [DirectoryEntry] { files.list(directory) }

    func largeFile(_ path: String, from size: Int) -> LargeFile? {
        guard let bytes = files.read(path) else { return nil }
        return LargeFile(path: path, count: bytes.count) { Array(bytes[$0]) }
    }
}

@Suite struct `Large files` {
    private static let texts = [
        "datapackage.yml": """
        resources:
          - name: rows
            path: rows.csv
            schema:
              fields: [{name: code, type: string}, {name: n, type: integer}]
              primaryKey: [code]
              foreignKeys: [{fields: [code], reference: {resource: codes, fields: [code]}}]
          - name: codes
            path: codes.csv
            schema: {fields: [{name: code, type: string}]}
        """,
        "rows.csv": "code,n\r\na,1\r\nb,x\r\n\"c\nd\",3\r\na,4\r\n", "codes.csv": "code\na\nb\n",
    ]

    @Test func `are read as small ones are, with the same places`() throws {
        let small = InMemoryFileSystem(texts: Self.texts)
        let kept = try loadCatalog(from: small, in: "")
        let distant = try loadCatalog(
            from: LargeFiles(files: small), in: "", loop: .threads(3))
        #expect(kept.diagnostics.count == 3)
        #expect(distant.diagnostics == kept.diagnostics)
        #expect(
            distant.value.sources.renderer().render(distant.diagnostics)
                == kept.value.sources.renderer().render(kept.diagnostics))
        #expect(distant.value.catalog["rows"]?.table.rows == kept.value.catalog["rows"]?.table.rows)
    }

    @Test func `have rows with places, for whoever looks for them later`() throws {
        let small = InMemoryFileSystem(texts: Self.texts)
        let kept = try loadCatalog(from: small, in: "").value
        let distant = try loadCatalog(from: LargeFiles(files: small), in: "").value
        let rows = try #require(distant.catalog["rows"]?.places(in: distant.sources))
        let known = try #require(kept.catalog["rows"]?.places(in: kept.sources))
        for row in 0..<4 {
            #expect(rows.number(ofRow: row) == known.number(ofRow: row))
            #expect(rows.cell(row: row, column: "n") == known.cell(row: row, column: "n"))
        }
        #expect(rows.cell(row: 3, column: "n")?.range == 29..<30)
        #expect(distant.sources.distantLines("rows.csv")?[29]?.location.line == 6)
    }

    @Test func `are read on threads, each part once`() {
        let counts = Mutex([Int](repeating: 0, count: 1000))
        let loop = ParallelLoop.threads(4)
        loop.run(1000) { index in counts.withLock { $0[index] += 1 } }
        #expect(counts.withLock { $0 } == [Int](repeating: 1, count: 1000))
        #expect(loop.width == 4)
        #expect(ParallelLoop.threads(0).width == 1)
    }
}
