import Testing

@testable import Charts

@Suite struct `Channel map` {
    @Test func `values are in the order of the channels, each once`() {
        var map = ChannelMap<Int>()
        for (channel, value) in [(Channel.color, 1), (.x, 2), (.shape, 3), (.y, 4), (.x, 5)] {
            map[channel] = value
        }
        #expect(map.channels == [.x, .y, .color, .shape])
        #expect(map.values == [5, 4, 1, 3])
        #expect(map[.color] == 1 && map[.size] == nil)
    }

    @Test func `nil takes a value away`() {
        var map = ChannelMap<Int>()
        map[.y] = 1
        map[.x] = nil
        #expect(map.channels == [.y])
        map[.y] = nil
        #expect(map.channels.isEmpty && map[.y] == nil)
    }
}
