import Templates
import Testing

@Suite struct `Numbers of few decimals` {
    @Test(arguments: [0.1, 1.25, 2, -0.5, 1.005, 0.001, 99.999, 123_456_789.125, 999_999_999_999.9])
    func `print as Swift writes them`(number: Double) throws {
        #expect(try page("{{ x }}", ["x": .number(number)]) == number.description)
    }

    @Test func `print as Swift writes them, whichever they are`() throws {
        var number = 0.001
        while number < 1e13 {
            for candidate in [
                number, number.nextUp, number.nextDown, (number * 100).rounded() / 100,
            ]
            where candidate >= 0.001 {
                let text = try page("{{ x }}{{ x ~ '%' }}", ["x": .number(candidate)])
                #expect(text == candidate.description + candidate.description + "%")
            }
            number *= 1.037
        }
    }
}
