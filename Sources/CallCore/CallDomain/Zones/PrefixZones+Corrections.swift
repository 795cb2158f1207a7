extension PrefixZones {
    /// Zones that come into question beside those of the table, by the prefix they belong to: where the table has one that is
    /// out of date or only a part of the area, the more careful of both counts.
    ///
    /// By the places that the zone data (tzdata) names for each clock, and the areas of the codes in the national numbering
    /// plans. A zone more makes the hours stricter, never laxer.
    static let corrections: [Substring: [String]] = {
        var byPrefix: [Substring: [String]] = [:]
        for line in correctionTable.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for prefix in words.dropFirst() {
                byPrefix[prefix[...], default: []] += words[0].split(separator: ",").map(String.init)
            }
        }
        return byPrefix
    }()

    /// - Brazil: the table has all of Pernambuco on the clock of Fernando de Noronha, and single exchanges on a neighbour's;
    ///   the west of Amazonas is an hour behind Manaus.
    /// - Mexico: Chihuahua left the clock of Mazatlan in 2022.
    /// - Russia: Saratov is an hour ahead of Moscow since 2016, Kaliningrad has no summer time, Yakutia has three clocks.
    /// - Australia: Queensland has no summer time; Lord Howe's exchanges are in the range of New South Wales, and Sydney's in
    ///   that of the centre and west.
    /// - Congo: the east is an hour ahead of Kinshasa. New Zealand: the Chatham Islands' range begins as Christchurch's do.
    /// - +1: overlays are given out in the whole area of the code they lie over, on both sides of its clocks.
    private static let correctionTable = """
        America/Recife 5581
        America/Sao_Paulo 5555
        America/Campo_Grande 5567
        America/Porto_Velho 5569
        America/Manaus 5592 5597
        America/Eirunepe 5597
        America/Chihuahua 52614 52621 52625 52626 52627 52628 52629 52635 52636 52639 52648 52649 52652 52656 52659
        Europe/Saratov 7845
        Europe/Kaliningrad 7401
        Asia/Yakutsk,Asia/Vladivostok,Asia/Srednekolymsk 7411
        Australia/Brisbane 617
        Australia/Sydney 612
        Australia/Adelaide,Australia/Perth 618
        Asia/Jayapura 629
        Africa/Lubumbashi 2434 2435 2436
        Pacific/Auckland 6433
        America/Chicago 1364 1448 1930
        America/Boise 1458
        America/Edmonton,America/Dawson_Creek,America/Creston 1236 1250 1257 1672 1778
        America/Edmonton 1306 1474 1639
        America/Regina 1474
        America/Goose_Bay 1709 1879
        America/Halifax 1367 1418 1581
        America/New_York 1689
        America/Adak 1907
        """
}
