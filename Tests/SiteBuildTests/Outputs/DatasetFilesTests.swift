import Diagnostics
import SiteBuild
import Testing
import Values

@Suite struct `The published data package` {
    @Test func `tells sizes, and the constraints that hold for the published files`() async throws {
        let site = TestSite.small(
            """
            -- content/data/jkn.csv --
            code;date;share;note
            A;31/12/2017;72,7;-
            B;31/12/2018;;
            -- content/data/datapackage.yml --
            name: jkn
            description: Uji
            licenses: [{title: Tanpa nama}, {name: CC-BY-4.0}]
            resources:
              - name: jkn
                path: jkn.csv
                dialect: {delimiter: ";"}
                schema:
                  missingValues: ["-"]
                  primaryKey: [code]
                  fields:
                    - {name: code, type: string, constraints: {required: true, unique: true, enum: [A, B], maxLength: 1}}
                    - {name: date, type: date, format: "%d/%m/%Y", constraints: {minimum: 2017-01-01, required: true}}
                    - {name: share, type: string}
                    - {name: note, type: string, constraints: {minLength: 0}}
            """)
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let package = try #require(outcome.text("data/datapackage.json").flatMap(parse))
        #expect(package["description"] == "Uji")
        #expect(package["licenses"] == [["name": "CC-BY-4.0"]])
        let resource = try #require(package["resources"]?.asArray?.first)
        let csv = "code,date,share,note\nA,2017-12-31,\"72,7\",\nB,2018-12-31,\"\",\"\"\n"
        #expect(outcome.text("data/jkn.csv") == csv)
        #expect(resource["bytes"] == .integer(csv.utf8.count))
        let fields = try #require(resource["schema"]?["fields"]?.asArray)
        #expect(
            fields.map { $0["constraints"] } == [
                ["required": true, "unique": true, "maxLength": 1, "enum": ["A", "B"]],
                ["required": true, "minimum": "2017-01-01"], nil, ["minLength": 0],
            ])
    }

    @Test func `does not call a column required that has empty texts`() async throws {
        let site = TestSite.small(
            """
            -- content/data/jkn.csv --
            code,a
            1,x
            2,
            -- content/data/datapackage.yml --
            resources:
              - name: jkn
                path: jkn.csv
                schema:
                  missingValues: ["-"]
                  fields:
                    - {name: code, type: integer, constraints: {required: true}}
                    - {name: a, type: string, constraints: {required: true}}
            """)
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let package = try #require(outcome.text("data/datapackage.json").flatMap(parse))
        let fields = package["resources"]?.asArray?.first?["schema"]?["fields"]?.asArray
        #expect(fields?.map { $0["constraints"] } == [["required": true], nil])
    }

    private func parse(_ text: String) -> Value? {
        parseJSONValue(SourceText(path: "datapackage.json", text: text)).value
    }
}
