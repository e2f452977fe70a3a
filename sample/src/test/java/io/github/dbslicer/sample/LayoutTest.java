package io.github.dbslicer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void findsEachLineOfEachOrderInTurn() {
        long row = 0;
        for (long order = 0; order < 1_000; order++) {
            assertThat(OrderLines.firstRow(order)).isEqualTo(row);
            for (int line = 0; line < OrderLines.count(order); line++) {
                assertThat(OrderLines.line(row)).isEqualTo(new OrderLines.Line(order, line));
                row++;
            }
        }
        assertThat(row).isEqualTo(2_400);
    }

    @Test
    void givesEachCustomerAFirstAddressOfItsOwn() {
        assertThat(AddressBook.firstAddress(1)).isEqualTo(1);
        for (long customer = 2; customer <= 300; customer++) {
            long first = AddressBook.firstAddress(customer);
            assertThat(AddressBook.owner(first)).isEqualTo(customer);
            assertThat(AddressBook.owner(first - 1)).isLessThan(customer);
        }
    }

    @Test
    void drawsTheSameNumberForTheSameRowAndPurposeOnly() {
        RowRandom random = RowRandom.of(ShopTable.Name.ORDERS, 7);
        assertThat(RowRandom.of(ShopTable.Name.ORDERS, 7).bits(0)).isEqualTo(random.bits(0));
        assertThat(random.bits(1)).isNotEqualTo(random.bits(0));
        assertThat(RowRandom.of(ShopTable.Name.ORDERS, 8).bits(0)).isNotEqualTo(random.bits(0));
        assertThat(RowRandom.of(ShopTable.Name.PAYMENTS, 7).bits(0)).isNotEqualTo(random.bits(0));
    }
}
