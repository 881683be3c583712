/// The cells and records that a reader has found so far, with room for more behind them: whoever finds many writes them
/// there without growing an array each time.
struct FoundCells {
    private var cells: [CSVRecords.Cell] = []
    /// The first cell of each record, and of the one that is being read.
    private var starts: [Int] = [0]
    private var cellCount = 0
    private(set) var count = 0

    private static let nothing = CSVRecords.Cell(start: 0, end: 0, .plain)

    /// Makes room for about as many cells and records as so many bytes have; what is more is made room for when it comes.
    mutating func expect(bytes: Int) {
        let bytes = max(0, bytes)
        grow(cells: cellCount + bytes / 6, records: count + bytes / 40)
    }

    private mutating func grow(cells cellRoom: Int, records recordRoom: Int) {
        let (moreCells, moreStarts) = (cellRoom - cells.count, recordRoom + 1 - starts.count)
        if moreCells > 0 { cells += repeatElement(Self.nothing, count: moreCells) }
        if moreStarts > 0 { starts += repeatElement(0, count: moreStarts) }
    }

    mutating func add(_ cell: CSVRecords.Cell) {
        if cellCount == cells.count { grow(cells: 2 * cellCount + 16, records: 0) }
        cells[cellCount] = cell
        cellCount += 1
    }

    /// Makes a record of the cells since the last one; returns how many they are.
    mutating func endRecord() -> Int {
        if count + 1 == starts.count { grow(cells: 0, records: 2 * count + 16) }
        let width = cellCount - starts[count]
        count += 1
        starts[count] = cellCount
        return width
    }

    /// Forgets the cells since the last record.
    mutating func dropBegun() { cellCount = starts[count] }

    /// Whether there is one cell since the last record, without text or quotes.
    var isBegunWithBlank: Bool {
        cellCount == starts[count] + 1 && cells[cellCount - 1].isBlank
    }

    /// Lets `body` write cells and records into the room behind those that are there; twice as much room as there was is
    /// made for it if it says that there was too little.
    ///
    /// - Parameter body: is given the room for cells and that for the number of cells up to the end of each record, from
    ///   the first cell of all on, and says how many of both it has written.
    mutating func fill(
        _ body: (
            _ cells: UnsafeMutableBufferPointer<CSVRecords.Cell>,
            _ ends: UnsafeMutableBufferPointer<Int>, _ cellsBefore: Int
        ) -> (cells: Int, records: Int, lacksRoom: Bool)
    ) {
        var lacksRoom = true
        while lacksRoom {
            let (firstCell, firstEnd) = (cellCount, count + 1)
            let written = cells.withUnsafeMutableBufferPointer { cells in
                starts.withUnsafeMutableBufferPointer { starts in
                    body(
                        UnsafeMutableBufferPointer(rebasing: cells[firstCell...]),
                        UnsafeMutableBufferPointer(rebasing: starts[firstEnd...]), firstCell)
                }
            }
            cellCount += written.cells
            count += written.records
            lacksRoom = written.lacksRoom
            if lacksRoom { grow(cells: 2 * cells.count + 64, records: 2 * starts.count + 64) }
        }
    }

    /// Gives the cells away, and the first of each record with the count of all, without the room behind them.
    mutating func finish() -> (cells: [CSVRecords.Cell], starts: [Int]) {
        cells.removeLast(cells.count - cellCount)
        starts.removeLast(starts.count - count - 1)
        defer { self = FoundCells() }
        return (cells, starts)
    }
}
