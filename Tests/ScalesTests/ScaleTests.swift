import Formats
import Scales
import Testing

@Suite struct `Scales` {
    // Values by d3-array and d3-scale.
    @Test(arguments: [
        (0.0, 1.0, 5.0, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 10, 4, [0, 2, 4, 6, 8, 10]),
        (-1, 1, 3, [-1, -0.5, 0, 0.5, 1]),
        (1, 0, 2, [1, 0.5, 0]), (0, 0, 5, [0]), (0, 100, 0, []), (1.5, 2.2, 3, [1.6, 1.8, 2, 2.2]),
    ])
    func `have round ticks`(start: Double, stop: Double, count: Double, expected: [Double]) {
        #expect(ticks(from: start, to: stop, count: count) == expected)
    }

    @Test func `extend to round ends`() {
        #expect(nice(from: 0.13, to: 0.86) == (0.1, 0.9))
        #expect(nice(from: 132.913, to: -0.24) == (140, -20))
        #expect(
            ContinuousScale(.log(base: 10), domain: [0.13, 86], range: [0, 1]).niced().domain == [
                0.1, 100,
            ])
    }

    @Test func `place and invert`() {
        let linear = ContinuousScale.linear([0, 10], to: [300, 0])
        #expect(linear(2.5) == 225)
        #expect(linear.invert(225) == 2.5)
        #expect(ContinuousScale.linear([5, 5], to: [0, 100])(5) == 50)
        let log = ContinuousScale(.log(base: 10), domain: [1, 1000], range: [0, 3])
        #expect((log(100) - 2).magnitude < 1e-12)
        #expect(log(0).isNaN)
        #expect(ContinuousScale(.pow(exponent: 0.5), domain: [0, 100], range: [0, 10])(25) == 5)
        let symlog = ContinuousScale(.symlog(constant: 1), domain: [-10, 10], range: [-1, 1])
        #expect(symlog(0) == 0)
        let clamped = ContinuousScale(.linear, domain: [0, 1], range: [0, 10], isClamped: true)
        #expect(clamped(2) == 10)
        #expect(ContinuousScale.linear([-1, 0, 4], to: [0, 1, 2]).fraction(2) == 0.75)
    }

    @Test func `have logarithmic ticks`() {
        let scale = ContinuousScale(.log(base: 10), domain: [1, 100], range: [0, 1])
        #expect(
            scale.ticks() == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
        let labels = labelledLogTicks(scale.ticks(), base: 10)
        #expect(labels.filter { $0 }.count == 11)
    }

    @Test func `have calendar ticks`() throws {
        let start = try #require(parseISOInstant("2011-01-01")?.instant)
        let stop = try #require(parseISOInstant("2011-12-31")?.instant)
        let months = timeTicks(from: start, to: stop, count: 4).map {
            CivilDateTime($0).date.isoText
        }
        #expect(months == ["2011-01-01", "2011-04-01", "2011-07-01", "2011-10-01"])
        #expect(timeTicks(from: stop, to: start, count: 12).count == 12)
    }

    @Test func `have bands`() {
        let bands = BandScale(count: 3, from: 0, to: 120, paddingInner: 0.2, paddingOuter: 0.2)
        #expect((bands.step - 37.5).magnitude < 1e-9)
        #expect((bands.bandwidth - 30).magnitude < 1e-9)
        #expect((bands.position(of: 0) - 7.5).magnitude < 1e-9)
        let places = [3, 7.5, 37.5, 40, 45, 112.5, 113, .infinity, .nan]
        #expect(
            places.map { bands.index(at: $0) } == [nil, 0, 0, nil, 1, 2, nil, nil, nil])
        let reversed = BandScale(count: 3, from: 120, to: 0)
        #expect([0, 40, 119, 121].map { reversed.index(at: $0) } == [2, 1, 0, nil])
        #expect(reversed.position(of: 0) == 80)
        #expect(BandScale.point(count: 2, from: 0, to: 40).position(of: 0) == 10)
        #expect(BandScale(count: 0, from: 0, to: 10).bandwidth == 10)
    }

    @Test func `have thresholds`() {
        #expect(ThresholdScale.quantize(from: 0, to: 10, count: 4).thresholds == [2.5, 5, 7.5])
        #expect(
            ThresholdScale.quantile([3, 6, 7, 8, 8, 10, 13, 15, 16, 20], count: 4).thresholds == [
                7.25, 9, 14.5,
            ])
        #expect(ThresholdScale(thresholds: [1, 2]).index(of: 2) == 2)
    }

    // Values by vega-statistics' bin.
    @Test(arguments: [
        (0.0, 100.0, 10.0, 0.0, 100.0, 10.0), (3, 97, 10, 0, 100, 10), (0, 1, 10, 0, 1, 0.1),
        (5, 5, 10, 5, 5.5, 0.5),
        (-7, 23, 6, -10, 25, 5),
    ])
    func `have bins`(
        low: Double, high: Double, count: Double, start: Double, stop: Double, step: Double
    ) {
        let bins = BinParameters(minimum: low, maximum: high, options: .init(maximumCount: count))
        #expect([bins.start, bins.stop, bins.step] == [start, stop, step])
        #expect(bins.bin(of: stop)?.start == bins.boundaries.dropLast().last)
    }
}
