package io.github.dbslicer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormTest {

    private static List<ValueForm> forms(String value) {
        return Stream.of(ValueForm.values()).filter(form -> form.matches(value)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | anna.schmidt+shop@mail.example.com",
                "EMAIL | пример@пошта.укр",
                "IBAN | DE89370400440532013000",
                "IBAN | GB29 NWBK 6016 1331 9268 19",
                "IBAN | FR1420041010050500013M02606",
                "CARD | 4111111111111111",
                "CARD | 5500-0055-5555-5559",
                "CARD | 378282246310005",
                "IP | 192.168.0.1",
                "IP | 10.1.2.0/24",
                "IP | 2001:db8::ff00:42:8329",
                "IP | 2001:0db8:0000:0000:0000:ff00:0042:8329",
                "IP | ::1",
                "MAC | 00:1b:44:11:3a:b7",
                "MAC | 00-1B-44-11-3A-B7",
                "USER_AGENT | Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101",
                "USER_AGENT | okhttp/4.9 (Android 12; Pixel)",
                "SECRET | $2y$10$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUV0123456789",
                "SECRET | eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                "NOTE | Please write to anna@example.org tomorrow",
                "PHONE | +49 30 1234567",
                "PHONE | (030) 123 45 67",
                "PHONE | 555-123-4567",
                "PHONE | 01.23.45.67.89",
                "PHONE | 0049301234567",
                "PHONE | +1 800 555 1234 x12",
                "ID_NUMBER | 44051401359",
                "ID_NUMBER | 111222333",
                "ID_NUMBER | 529.982.247-25",
                "ID_NUMBER | 10000000146",
                "ID_NUMBER | 12345678Z",
                "ID_NUMBER | RSSMRA85T10A562S",
                "ID_NUMBER | 255081416802538",
                "ID_NUMBER | 078-05-1120",
                "ID_NUMBER | AB 12 34 56 C",
                "ID_NUMBER | 131052-308T",
                "ID_NUMBER | 811228-9874",
                "ID_NUMBER | 11010519491231002X",
                "ID_NUMBER | 1800101221144",
                "STREET | 12 Baker Street",
                "STREET | Hauptstraße 12a",
                "STREET | 5 rue de la Paix",
                "STREET | ul. Długa 7",
                "FIRST_NAME | Anna",
                "FIRST_NAME | Jean-Pierre",
                "LAST_NAME | Müller",
                "LAST_NAME | KOWALSKI",
                "FULL_NAME | Anna Schmidt",
                "FULL_NAME | Schmidt, Anna",
                "FULL_NAME | Dr. Anna B. Schmidt",
                "TEXT | The customer called twice and asked for another invoice.",
                "WEB | https://example.org/people"
            })
    void tellsWhatAValueIs(ValueForm form, String value) {
        assertThat(forms(value)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31",
                "31.01.2024",
                "2024-01-31 12:30:00",
                "12:30:00",
                "123.45",
                "1234567",
                "-17",
                "v1.2.3",
                "GB29NWBK60161331926818",
                "4111111111111112",
                "44051401358",
                "12345678A",
                "a@b",
                "@home",
                "978-3-16-148410-0",
                "550e8400-e29b-41d4-a716-446655440000",
                "ACTIVE",
                "Blue widget",
                "SKU-1234-5678",
                "12345-6789",
                "2024/2025"
            })
    void takesNothingElseForIt(String value) {
        assertThat(forms(value)).isEmpty();
    }
}
