import Scales
import Testing

@Suite struct `Isotonic numbers` {
    @Test(arguments: [
        ([], []), ([3, 1], [2, 2]), ([1, 2, 3], [1, 2, 3]), ([5, 1, 3, 9], [3, 3, 3, 9]),
        ([1, 5, 4, 3], [1, 4, 4, 4]),
    ])
    func `ascend by pooling neighbours out of order`(values: [Double], expected: [Double]) {
        #expect(isotonic(values) == expected)
    }
}
