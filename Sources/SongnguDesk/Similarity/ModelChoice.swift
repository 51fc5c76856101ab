import Foundation
import SongnguModel

/// Which model says what sentences mean, as the user chooses it.
package struct ModelChoice: Hashable, Sendable {
    /// A model that needs no network.
    package enum Local: Hashable, Sendable {
        /// The one in the binary.
        case shipped
        case file(String)
        case none
    }

    /// An endpoint that is asked before the local model.
    package struct Embedder: Hashable, Sendable {
        package var address: String
        package var model: String?
        /// An endpoint that fails is an error, and not a reason to go on with the local model.
        package var isRequired: Bool
        /// The translation memory that keeps its vectors, made where there is none; nil to keep them in the process.
        package var memory: String?

        package init(_ address: String, model: String? = nil, isRequired: Bool = false, memory: String? = nil) {
            self.address = address
            self.model = model
            self.isRequired = isRequired
            self.memory = memory
        }
    }

    package var local: Local
    package var embedder: Embedder?

    package init(_ local: Local = .shipped, embedder: Embedder? = nil) {
        self.local = local
        self.embedder = embedder
    }
}

extension ModelChoice {
    package static let variable = "SONGNGU_EMBEDDER"
    package static let modelVariable = "SONGNGU_EMBEDDER_MODEL"

    /// What a user names: "none" or a file for the local model, and an address for the embedder; the environment says
    /// what embedder there is when none is named, and what model it is to use.
    package init(
        named model: String?, embedder address: String?, embedderModel: String?, isRequired: Bool, memory: String?,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        func value(_ named: String?, _ variable: String) -> String? {
            named ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 }
        }
        self.init(model.map { $0 == "none" ? .none : .file($0) } ?? .shipped)
        if let address = value(address, Self.variable) {
            embedder = Embedder(
                address, model: value(embedderModel, Self.modelVariable), isRequired: isRequired, memory: memory)
        }
    }
}

extension ModelChoice.Local {
    /// What messages call it.
    var name: String {
        switch self {
        case .shipped: StaticModel.shipped == nil ? "no model" : "the shipped model"
        case .file(let path): path
        case .none: "no model"
        }
    }

    /// Opens and verifies a file. Throws ``ModelError``.
    func open() throws -> StaticModel? {
        switch self {
        case .shipped: StaticModel.shipped
        case .file(let path): try StaticModel(file: path)
        case .none: nil
        }
    }
}
