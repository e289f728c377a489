package fr.fondationdesterritoires.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::ffff, 20010db800010002/64",
        "[2001:db8:1:2::ffff], 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "::ffff:203.0.113.9, 203.0.113.9",
        "unknown, unknown",
        "no:address, no:address"
    })
    void all_addresses_of_one_subscriber_count_as_one(String address, String subscriber) {
        assertThat(ClientAddress.subscriber(address)).isEqualTo(subscriber);
    }
}
