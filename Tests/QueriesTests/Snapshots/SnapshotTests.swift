import Formats
import Tables
import TestSupport
import Testing
import Values

@testable import Queries

@Suite struct SnapshotTests {
    private func sample() -> Snapshot {
        var date = Column(
            field: Field(name: "day", type: .date), values: [.string("2018-02-15"), .null])
        date.field.hasZone = false
        let columns = [
            Column(name: "province", values: [.string("Aceh"), .string("Bali")]), date,
            Column(name: "share", values: [.number(0.1), .null]),
            Column(name: "open", values: [.boolean(true), .null]),
            Column(
                field: Field(name: "id", type: .integer),
                cells: .mixed([.integer(.max), .null]), isNull: [false, true]),
        ]
        return Snapshot(
            question: .init(connection: "w", statement: "SELECT 1", arguments: ["a", nil]),
            taken: Instant(milliseconds: Int64(1_518_652_200_000)),
            table: Table(columns: columns, rowCount: 2))
    }

    @Test func `a snapshot is read as it was written`() throws {
        let snapshot = sample()
        let read = try Snapshot(snapshot.bytes)
        #expect(read.question == snapshot.question)
        #expect(read.taken == snapshot.taken)
        #expect(read.table.rows == snapshot.table.rows)
        #expect(read.table.columns.map(\.field) == snapshot.table.columns.map(\.field))
        #expect(read.bytes == snapshot.bytes)
    }

    @Test func `every change of a byte is found`() {
        let bytes = sample().bytes
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x41
            #expect(throws: SnapshotFault.self) { try Snapshot(damaged) }
        }
        for count in bytes.indices {
            #expect(throws: SnapshotFault.self) { try Snapshot(Array(bytes[..<count])) }
        }
    }

    @Test func `bytes with a right fingerprint and wrong counts are refused`() {
        let header = Array("laporan snapshot 1\n".utf8)
        let body = sample().bytes.dropFirst(header.count + 8)
        for index in body.indices {
            for byte in [UInt8(0), 0x7F, 0xFF] {
                var changed = body
                changed[index] = byte
                var writer = ByteWriter()
                writer.bytes = header
                writer.write(fingerprint(changed))
                // Whatever it says, it must not trap; a changed value is one that could be.
                _ = try? Snapshot(writer.bytes + changed)
            }
        }
        #expect(throws: SnapshotFault.otherFormat) {
            try Snapshot(Array("laporan snapshot 2\n".utf8))
        }
    }

    @Test func `a folder keeps and finds the answer of each question`() throws {
        let folder = TemporaryFolder()
        let snapshots = SnapshotFolder(path: folder.path + "/.laporan/snapshots")
        let snapshot = sample()
        guard case .nothing = snapshots.find(snapshot.question) else {
            Issue.record("found what nobody kept")
            return
        }
        #expect(snapshots.keep(snapshot) == nil)
        #expect(snapshots.keep(snapshot) == nil)
        guard case .snapshot(let found) = snapshots.find(snapshot.question) else {
            Issue.record("the snapshot is not found")
            return
        }
        #expect(found.table.rows == snapshot.table.rows)
        var other = snapshot.question
        other.arguments = ["b", nil]
        guard case .nothing = snapshots.find(other) else {
            Issue.record("another question has the same answer")
            return
        }
    }

    @Test func `names of files differ with every part of a question`() {
        let question = sample().question
        var others = [question, question, question, question]
        others[0].connection = "v"
        others[1].statement = "SELECT 2"
        others[2].arguments = ["a", ""]
        others[3].arguments = ["a"]
        let names = Set((others + [question]).map(\.fileName))
        #expect(names.count == 5)
        #expect(names.allSatisfy { $0.hasSuffix(".snapshot") && !$0.contains("/") })
    }

    @Test(arguments: [
        (0, nil), (59_999, nil), (60_000, "1 minute old"), (7_200_000, "2 hours old"),
        (172_800_000, "2 days old"), (-5, nil),
    ])
    func `the age is told in the unit that fits`(milliseconds: Int64, age: String?) {
        let taken = Instant(milliseconds: Int64(1_000_000))
        #expect(
            Snapshot.age(from: taken, to: Instant(milliseconds: 1_000_000 + milliseconds)) == age)
    }
}
