import Testing

@testable import Charts

@Suite struct `Key codes` {
    @Test func `count equal keys in order of first appearance`() {
        let codes = KeyCodes([7, 3, 7, 0], below: 8)
        #expect(codes.codes == [0, 1, 0, 2])
        #expect(codes.count == 3)
        #expect(codes.firstRows == [0, 1, 3])
        #expect(codes.members == [[0, 2], [1], [3]])
    }

    @Test func `take all nulls for one key, whatever bits they have`() {
        let codes = KeyCodes([5, 5, 9, 5], isNull: [false, true, true, false])
        #expect(codes.codes == [0, 1, 1, 0])
        #expect(codes.count == 2)
    }

    @Test(arguments: [3, 3000])
    func `of pairs tell both apart`(count: Int) {
        let rows = Array(0..<count)
        let left = KeyCodes(hashing: rows.map { $0 / 2 })
        let right = KeyCodes(hashing: rows.map { $0 % 2 == 0 ? "a" : "b" })
        let pairs = left.paired(with: right)
        #expect(pairs.codes == rows)
        #expect(left.paired(with: left).codes == left.codes)
    }

    @Test func `of keys that share their slots are right all the same`() {
        let keys = (0..<500).map { UInt64($0 % 250) << 56 }
        let codes = KeyCodes(keys, isNull: [Bool](repeating: false, count: keys.count))
        #expect(codes.codes == KeyCodes(hashing: keys).codes)
        #expect(codes.count == 250)
    }
}
