SELECT event_name
FROM information_schema.events
WHERE event_schema = DATABASE()
ORDER BY event_name
