import ArgumentParser
import CallCore
import OrderedCollections

struct ContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "Find an account's contacts by name, number or email.",
        discussion: "Where a provider cannot search, TEXT is the id of one contact.")

    @OptionGroup var directory: DirectoryOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let client = session.client(for: try session.account(directory.account))
            let contacts = try await WaitNote.during("Waiting for the contacts of account \(directory.account).") {
                try await find(with: client)
            }
            try session.printer.document(["contacts": .array(contacts.map(Self.json))]) { Self.table(contacts) }
        }
    }

    private func find(with client: any ProviderClient) async throws -> [Contact] {
        if case .notOffered(let reason) = client.offer(of: .searchContacts), client.offer(of: .readContact).isOffered {
            guard let id = directory.text else {
                throw CommandFailure(.usage, "\(reason) Give its id: `trunkline contacts \(directory.account) ID`.")
            }
            return [try await client.contact(.id(id))]
        }
        var found: [Contact] = []
        for try await page in client.contacts(matching: search) { found += page }
        return found
    }

    private var search: ContactSearch {
        guard let text = directory.text, !text.isEmpty else { return .everyone }
        if text.contains("@") { return .email(text) }
        let isNumber = text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || "+-() .".contains($0) }
        return isNumber ? .number(PhoneNumber.e164(text) ?? text) : .name(text)
    }

    private static func table(_ contacts: [Contact]) -> String {
        var table = TextTable(["ID", "NAME", "NUMBER", "EMAIL", "COUNTRY", "ZONE"])
        for contact in contacts {
            table.add([
                contact.id, contact.name, contact.number ?? "", contact.email ?? "", contact.country ?? "",
                contact.timeZone ?? "",
            ])
        }
        return table.text
    }

    private static func json(_ contact: Contact) -> JSON {
        var details: OrderedDictionary<String, JSON> = [:]
        for (key, value) in contact.details.sorted(by: { $0.key < $1.key }) { details[key] = .string(value) }
        return [
            "id": .string(contact.id), "name": .string(contact.name), "number": .text(contact.number),
            "email": .text(contact.email), "country": .text(contact.country), "time_zone": .text(contact.timeZone),
            "tags": .array(contact.tags.map(JSON.string)), "details": .object(details),
        ]
    }
}
