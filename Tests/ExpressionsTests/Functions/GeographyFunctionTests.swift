import Testing

@testable import Expressions

/// The expected numbers are Vega's.
@Suite struct `Measures of shapes` {
    private static let square = polygon("[[0,0],[0,10],[10,10],[10,0],[0,0]]")
    private static let turned = polygon("[[0,0],[10,0],[10,10],[0,10],[0,0]]")
    private static let cap = polygon("[[0,60],[-120,60],[120,60],[0,60]]")
    private static let across = polygon("[[170,-10],[170,10],[-170,10],[-170,-10],[170,-10]]")
    private static let line = "{type:'LineString',coordinates:[[0,50],[90,50],[100,-20]]}"
    private static let points = "{type:'MultiPoint',coordinates:[[10,10],[20,30],[-50,5]]}"
    private static let both =
        "{type:'GeometryCollection',geometries:[{type:'Point',coordinates:[1,2]}, "
        + "{type:'LineString',coordinates:[[0,0],[5,5]]}]}"

    private static func polygon(_ ring: String) -> String {
        "{type:'Feature',geometry:{type:'Polygon',coordinates:[\(ring)]}}"
    }

    @Test(arguments: [
        (square, "0.030382"), (turned, "12.535988"), (line, "0.000000"),
        ("{type:'Sphere'}", "12.566371"), ("{type:'Feature',geometry:null}", "0.000000"),
    ])
    func `are areas in steradians`(shape: String, area: String) throws {
        #expect(try evaluate("format(geoArea(null, \(shape)), '.6f')") == .string(area))
    }

    @Test(arguments: [
        (square, "5.0000 5.0060"), (across, "180.0000 0.0000"), (line, "80.9189 37.4428"),
        (points, "−6.9603 17.3045"), (both, "2.4952 2.5024"), ("{type:'Sphere'}", "NaN NaN"),
    ])
    func `are places in the middle`(shape: String, place: String) throws {
        #expect(try four("geoCentroid(null, \(shape))") == place)
    }

    @Test(arguments: [
        (square, "0.0000 0.0000 10.0000 10.0374"), (across, "170.0000 −10.1511 −170.0000 10.1511"),
        (cap, "−180.0000 −90.0000 180.0000 90.0000"), (line, "0.0000 −20.0000 100.0000 59.3179"),
        (points, "−50.0000 5.0000 20.0000 30.0000"), (both, "0.0000 0.0000 5.0000 5.0000"),
    ])
    func `are boxes, wherever the antimeridian is`(shape: String, box: String) throws {
        let ends = "geoBounds(null, \(shape))"
        #expect(try four(ends + "[0]") + " " + four(ends + "[1]") == box)
    }

    @Test(arguments: [
        "geoArea('projection', \(square))", "geoCentroid(null, 3)", "geoBounds(null, {})",
    ])
    func `are undefined on a map and for what is no shape`(call: String) throws {
        #expect(try evaluate(call) == .undefined)
    }

    private func four(_ pair: String) throws -> String {
        let text = try evaluate("format(\(pair)[0], '.4f') + ' ' + format(\(pair)[1], '.4f')")
        return text.text
    }
}
