-- Those who would enter a journey that is paused are read in the order of time when it goes on.
create index journey_request_at on journey_request(journey, at);
