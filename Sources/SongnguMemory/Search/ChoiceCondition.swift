import Foundation
internal import GRDB

/// A ``UnitChoice`` as a condition on rows of `unit`.
struct ChoiceCondition {
    /// To be put after WHERE or AND.
    let sql: String
    let arguments: StatementArguments

    init(_ choice: UnitChoice, _ database: Database) throws {
        var conditions: [String] = []
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        func list(_ values: some Sequence<String>, _ name: String) -> String {
            let names = values.sorted().enumerated().map { index, value in
                arguments["\(name)\(index)"] = value
                return ":\(name)\(index)"
            }
            return "(\(names.joined(separator: ", ")))"
        }
        var places: [String] = []
        if !choice.outlets.isEmpty {
            // SQLite lowers ASCII alone.
            let wanted = Set(choice.outlets.map { $0.lowercased() })
            let known = try String.fetchAll(
                database, sql: "SELECT DISTINCT outlet FROM document WHERE outlet IS NOT NULL")
            let outlets = list(known.filter { wanted.contains($0.lowercased()) }, "outlet")
            places.append("(source.outlet IN \(outlets) OR target.outlet IN \(outlets))")
        }
        let day = "substr(coalesce(target.date, source.date, unit.created_at, saving.at), 1, 10)"
        if let since = choice.since {
            places.append("\(day) >= :since")
            arguments["since"] = since
        }
        if let until = choice.until {
            places.append("\(day) <= :until")
            arguments["until"] = until
        }
        if !choice.origins.isEmpty, choice.origins.count < UnitChoice.Origin.allCases.count {
            places.append("provenance.source_id IS \(choice.origins.contains(.align) ? "NOT" : "") NULL")
        }
        if !choice.kinds.isEmpty { places.append("provenance.kind IN \(list(choice.kinds.map(\.rawValue), "kind"))") }
        conditions.append("unit.status IN \(list(choice.statuses.map(\.rawValue), "status"))")
        if !places.isEmpty {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM provenance
                    JOIN operation AS saving ON saving.id = provenance.operation_id
                    LEFT JOIN document AS source ON source.id = provenance.source_id
                    LEFT JOIN document AS target ON target.id = provenance.target_id
                    WHERE provenance.unit_id = unit.id AND \(places.joined(separator: " AND ")))
                """)
        }
        sql = conditions.joined(separator: " AND ")
        self.arguments = StatementArguments(arguments)
    }
}
