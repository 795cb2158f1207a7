/// The calls that are there from the start.
extension CallSeats {
    func voxworks(_ moment: CallHistoryBuilder.Moment, using random: inout SplitMix64) -> Seat {
        let contact = random.pick(world.voxworksContacts)
        let inbound = moment.dueAt == moment.createdAt && !moment.isLive && random.chance(8)
        let type = inbound ? "inbound" : "outbound"
        let script = random.pick(world.scripts.filter { $0.direction == type })
        let line = random.pick(world.voxworksLines.filter { $0.type == type })
        let order = CallOrder(
            direction: type, type: type, agentID: script.id, fromNumber: inbound ? contact.phoneNumber : line.number,
            toNumber: inbound ? line.number : contact.phoneNumber, contactID: contact.id,
            calleeName: contact.fullName, calleeEmail: contact.email, calleeCountry: contact.country,
            dueAt: moment.dueAt)
        let name = contact.givenName
        return Seat(order: order, subject: subject(script, name: name, dueAt: moment.dueAt))
    }
}
