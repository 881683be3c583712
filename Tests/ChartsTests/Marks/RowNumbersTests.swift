import Testing

@testable import Charts

@Suite struct `The numbers of a mark's rows` {
    private let each = RowNumbers.each([1, .nan, 3])
    private let computed = RowNumbers.computed { [1, nil, 3][$0] }

    private func values(_ numbers: RowNumbers) -> [Double?] { (0..<3).map { numbers($0) } }

    @Test func `are added row by row, and to one for all rows`() {
        for numbers in [each, computed] {
            #expect(values(numbers + .same(0)) == [1, nil, 3])
            #expect(values(numbers + .same(2)) == [3, nil, 5])
            #expect(values(.same(2) + numbers) == [3, nil, 5])
            #expect(values(numbers + each) == [2, nil, 6])
            #expect(values(numbers + computed) == [2, nil, 6])
        }
        #expect(values(.same(4) + .same(2)) == [6, 6, 6])
    }

    @Test func `are none where either of two has none`() {
        for numbers in [each, computed, .same(4)] {
            #expect(values(numbers + .same(nil)) == [nil, nil, nil])
            #expect(values(.same(nil) + numbers) == [nil, nil, nil])
        }
    }
}
