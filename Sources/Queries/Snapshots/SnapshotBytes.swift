import CXXHash
import Formats
import Tables
import Values

/// Why a file is no snapshot.
enum SnapshotFault: Error, Sendable, Hashable, CaseIterable {
    /// Another version of the program wrote it, or another program.
    case otherFormat
    /// It is not what was written.
    case damaged
}

/// A fingerprint that tells whether bytes are the same, and protects against nothing.
///
/// Algorithm: XXH3, https://github.com/Cyan4973/xxHash
func fingerprint(_ bytes: some Sequence<UInt8>) -> UInt64 {
    Array(bytes).withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
}

extension Snapshot {
    /// The first line of a file; the number counts versions of what follows it: the fingerprint of the rest, then the
    /// question, the time and the columns, integers in eight bytes, the least significant first.
    private static let header = Array("laporan snapshot 1\n".utf8)

    /// The snapshot as bytes.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(question)
        writer.write(UInt64(bitPattern: taken.milliseconds))
        writer.write(table.rowCount)
        writer.write(table.columns.count)
        for column in table.columns { writer.write(column) }
        var result = ByteWriter()
        result.bytes = Self.header
        result.write(fingerprint(writer.bytes))
        return result.bytes + writer.bytes
    }

    /// - Throws: where the bytes are not ones that `bytes` gave.
    init(_ bytes: [UInt8]) throws(SnapshotFault) {
        guard bytes.starts(with: Self.header) else { throw .otherFormat }
        var reader = ByteReader(bytes: bytes, index: Self.header.count)
        guard try reader.word() == fingerprint(bytes[reader.index...]) else { throw .damaged }
        question = try reader.question()
        taken = Instant(milliseconds: Int64(bitPattern: try reader.word()))
        let rowCount = try reader.count(unit: 0)
        var columns: [Column] = []
        for _ in 0..<(try reader.count(unit: 1)) { columns.append(try reader.column(rowCount)) }
        guard reader.isAtEnd else { throw .damaged }
        table = Table(columns: columns, rowCount: rowCount)
    }
}

/// What the cells of a column are written as.
private enum CellKind: UInt8 {
    case numbers, integers, flags, instants, labels
}

struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func write(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ count: Int) { write(UInt64(truncatingIfNeeded: count)) }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    mutating func write(_ question: Snapshot.Question) {
        write(question.connection)
        write(question.statement)
        write(question.arguments.count)
        for argument in question.arguments {
            bytes.append(argument == nil ? 0 : 1)
            write(argument ?? "")
        }
    }

    mutating func write(_ column: Column) {
        write(column.field.name)
        write(column.field.type.rawValue)
        bytes.append(column.field.hasZone ? 1 : 0)
        bytes += column.isNull.map { $0 ? 1 : 0 }
        switch column.cells {
        case .number(let numbers):
            bytes.append(CellKind.numbers.rawValue)
            for number in numbers { write(number.bitPattern) }
        case .boolean(let flags):
            bytes.append(CellKind.flags.rawValue)
            bytes += flags.map { $0 ? 1 : 0 }
        case .instant(let instants):
            bytes.append(CellKind.instants.rawValue)
            for instant in instants { write(UInt64(bitPattern: instant.milliseconds)) }
        case .category(let codes, let labels):
            bytes.append(CellKind.labels.rawValue)
            write(labels.count)
            for label in labels { write(label) }
            for code in codes { write(Int(code)) }
        case .mixed(let values):
            // Of a server's columns, only integers beyond what a double holds.
            bytes.append(CellKind.integers.rawValue)
            for value in values {
                if case .integer(let integer) = value { write(integer) } else { write(0) }
            }
        }
    }
}

/// Reads what `ByteWriter` wrote, and never beyond the end.
struct ByteReader {
    let bytes: [UInt8]
    var index: Int

    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() throws(SnapshotFault) -> UInt8 {
        guard index < bytes.count else { throw .damaged }
        index += 1
        return bytes[index - 1]
    }

    mutating func word() throws(SnapshotFault) -> UInt64 {
        guard bytes.count - index >= 8 else { throw .damaged }
        defer { index += 8 }
        return bytes.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
    }

    /// A count of things that take `unit` bytes or more each.
    mutating func count(unit: Int) throws(SnapshotFault) -> Int {
        guard let count = Int(exactly: try word()) else { throw .damaged }
        guard unit == 0 || count <= (bytes.count - index) / unit else { throw .damaged }
        return count
    }

    mutating func text() throws(SnapshotFault) -> String {
        let count = try count(unit: 1)
        defer { index += count }
        guard let text = String(validating: bytes[index..<(index + count)], as: UTF8.self) else {
            throw .damaged
        }
        return text
    }

    mutating func question() throws(SnapshotFault) -> Snapshot.Question {
        var question = Snapshot.Question(
            connection: try text(), statement: try text(), arguments: [])
        for _ in 0..<(try count(unit: 1)) {
            let isThere = try byte() != 0
            let argument = try text()
            question.arguments.append(isThere ? argument : nil)
        }
        return question
    }

    mutating func column(_ rowCount: Int) throws(SnapshotFault) -> Column {
        let name = try text()
        guard let type = FieldType(rawValue: try text()) else { throw .damaged }
        var field = Field(name: name, type: type)
        field.hasZone = try byte() != 0
        let isNull = try flags(rowCount)
        guard let kind = CellKind(rawValue: try byte()) else { throw .damaged }
        let cells: Column.Cells
        switch kind {
        case .flags: cells = .boolean(try flags(rowCount))
        case .numbers: cells = .number(try words(rowCount).map { Double(bitPattern: $0) })
        case .integers:
            let words = try words(rowCount)
            cells = .mixed(
                zip(words, isNull).map { $1 ? .null : .integer(Int(truncatingIfNeeded: $0)) })
        case .instants:
            cells = .instant(
                try words(rowCount).map { Instant(milliseconds: Int64(bitPattern: $0)) })
        case .labels:
            var labels: [String] = []
            for _ in 0..<(try count(unit: 8)) { labels.append(try text()) }
            let words = try words(rowCount)
            // The place of a null cell holds a dummy.
            guard zip(words, isNull).allSatisfy({ $1 || $0 < UInt64(labels.count) }) else {
                throw .damaged
            }
            cells = .category(
                codes: words.map { Int32(truncatingIfNeeded: $0) }, labels: labels)
        }
        return Column(field: field, cells: cells, isNull: isNull)
    }

    private mutating func flags(_ count: Int) throws(SnapshotFault) -> [Bool] {
        guard count <= bytes.count - index else { throw .damaged }
        defer { index += count }
        return bytes[index..<(index + count)].map { $0 != 0 }
    }

    private mutating func words(_ count: Int) throws(SnapshotFault) -> [UInt64] {
        guard count <= (bytes.count - index) / 8 else { throw .damaged }
        var words: [UInt64] = []
        words.reserveCapacity(count)
        for _ in 0..<count { words.append(try word()) }
        return words
    }
}
