import Testing

@testable import Queries

@Suite struct PostgreSQLAddressTests {
    private func parameters(_ text: String) throws -> [String] {
        try PostgreSQLAddress(text).parameters.map { "\($0.keyword)=\($0.value)" }
    }

    @Test func `every part of an address becomes a parameter`() throws {
        #expect(
            try parameters(
                "postgresql://ani:p%40ss@db.example.org:5433/ware%20house?sslmode=require")
                == [
                    "user=ani", "password=p@ss", "host=db.example.org", "port=5433",
                    "dbname=ware house", "sslmode=require",
                ])
        #expect(try parameters("postgres://").isEmpty)
        #expect(
            try parameters("postgresql:///db?host=/run/postgresql")
                == ["dbname=db", "host=/run/postgresql"])
    }

    @Test func `several hosts, and hosts of IPv6, have their ports`() throws {
        #expect(
            try parameters("postgresql://u@[::1]:5432,b/x")
                == ["user=u", "host=::1,b", "port=5432,", "dbname=x"])
        #expect(
            try PostgreSQLAddress("postgresql://u@[::1]:5432,b/x").server == "[::1]:5432 or b:5432")
    }

    @Test(arguments: [
        ("mysql://h/d", PostgreSQLAddressFault.scheme), ("", .scheme),
        ("postgresql://a b/d", .blank), ("postgresql://[::1/d", .host),
        ("postgresql://h:54x/d", .port), ("postgresql://u:%zz@h/d", .encoding),
        ("postgresql://u:%00@h/d", .encoding), ("postgresql://h/d?sslmode", .parameter),
    ])
    func `what is no address is told without its text`(text: String, fault: PostgreSQLAddressFault)
    {
        #expect(throws: fault) { try PostgreSQLAddress(text) }
        #expect(!fault.text.contains(text) || text.isEmpty)
    }

    @Test func `an address of hostile bytes never traps`() {
        let pieces = [
            "postgresql://", "@", ":", "/", "?", "&", "=", "[", "]", ",", "%", "%41", "a", "",
        ]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    _ = try? PostgreSQLAddress("postgresql://" + first + second + third).server
                }
            }
        }
        #expect(throws: PostgreSQLAddressFault.self) { try PostgreSQLAddress("postgresql://[") }
    }

    @Test func `messages do not have the password`() throws {
        let address = try PostgreSQLAddress("postgresql://u:hunter2@h/d?sslpassword=key7")
        #expect(address.redacted("bad hunter2 and key7, u") == "bad ••• and •••, u")
        #expect(address.server == "h:5432")
    }

    @Test func `a server without a host is the one of this machine`() throws {
        #expect(try PostgreSQLAddress("postgresql://").server == "the server on this machine")
        #expect(
            try PostgreSQLAddress("postgresql:///d?host=/run/pg").server
                == "the socket in /run/pg")
    }
}
