package io.github.dbslicer.keys;

class MemoryKeyStoreTest extends KeyStoreContract {

    @Override
    KeyStore open() {
        return KeyStore.inMemory();
    }
}
