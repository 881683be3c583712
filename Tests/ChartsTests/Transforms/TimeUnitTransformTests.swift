import Expressions
import Formats
import Tables
import Testing

@testable import Charts

@Suite struct `Time units` {
    @Test(arguments: [
        ("yearmonth", 1.0), ("yearmonth", 5), ("yearweek", 1), ("week", 1), ("year", 3),
        ("month", 1), ("yearmonthdate", 2), ("day", 1), ("hours", 1), ("yearquarter", 1),
    ])
    func `of a date do not depend on its neighbours`(name: String, step: Double) throws {
        // Two and a half years by steps of 8 hours, ahead and back again.
        let ahead = (0..<2_700).map { Int64($0) * 28_800_000 + 1_450_000_000_000 }
        let dates = (ahead + ahead.reversed()).map { Instant(milliseconds: $0) }
        let unit = TimeUnitDefinition(unit: TimeUnit(name, step: Int(step)))
        #expect(unit.unit != nil)
        let column = Column(name: "d", optionalInstants: dates)
        let made = timeUnitColumns(column, unit, names: ("start", "end"))
        for (row, date) in dates.enumerated() {
            let single = Column(name: "d", optionalInstants: [date])
            let alone = timeUnitColumns(single, unit, names: ("start", "end"))
            #expect(made.start.expressionValue(at: row) == alone.start.expressionValue(at: 0))
            #expect(made.end.expressionValue(at: row) == alone.end.expressionValue(at: 0))
        }
    }

    @Test func `of null are null`() throws {
        let unit = TimeUnitDefinition(unit: TimeUnit("year"))
        let column = Column(
            name: "d", optionalInstants: [nil, Instant(milliseconds: Int64(1)), nil])
        let made = timeUnitColumns(column, unit, names: ("start", "end"))
        #expect(made.start.isNull == [true, false, true])
        #expect(made.end.expressionValue(at: 1).number == 31_536_000_000)
    }
}
