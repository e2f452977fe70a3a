package io.github.dbslicer.sample;

/**
 * Which addresses belong to which customer: of every three customers, two have two addresses and one has one.
 *
 * <p>Keys are from 1. The arithmetic goes both ways, so that neither table has to be read to make the other.
 */
final class AddressBook {
    static final long CUSTOMERS_PER_GROUP = 3;
    static final long ADDRESSES_PER_GROUP = 5;

    private AddressBook() {}

    /** The customer that an address belongs to. */
    static long owner(long addressId) {
        return (addressId - 1) * CUSTOMERS_PER_GROUP / ADDRESSES_PER_GROUP + 1;
    }

    /** The first address of a customer; every customer has one. */
    static long firstAddress(long customerId) {
        return ((customerId - 1) * ADDRESSES_PER_GROUP + CUSTOMERS_PER_GROUP - 1) / CUSTOMERS_PER_GROUP + 1;
    }
}
